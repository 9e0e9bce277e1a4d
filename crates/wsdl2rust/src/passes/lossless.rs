//! Marks what the values of complex types keep beside their meaning, where nothing of a message is to be lost.
//!
//! Runs after content models are flattened. Must not know how it is kept.

use crate::model::{Model, Order, TypeKind};

/// Marks every complex type of `model` that has an element of its own.
pub fn lossless(model: &mut Model) {
    for def in &mut model.types {
        if let TypeKind::Complex(complex) = &mut def.kind
            && !complex.is_group
            && complex.order != Order::Choice
        {
            complex.keeps_attributes = true;
            complex.keeps_order = complex.order == Order::All;
        }
    }
}
