//! The stages of the generator, for its command, its tests and those who look: each takes a value and returns one.
//!
//! `source` reads files, `wsdl` and `xsd` hold what is in them, `resolve` turns that into the model, `passes` make the plan
//! of what is printed, `names` makes every Rust name, `emit` makes tokens, `output` prints them. Nothing here is promised:
//! any release may change it.

macro_rules! stages {
    ($($name:ident),*) => {
        $(
            pub mod $name {
                //! A stage; see the file of this name.
                pub use crate::$name::*;
            }
        )*
    };
}

stages!(emit, names, output, passes, plan, printable, read, resolve, source, steps, views, wsdl, xsd);
