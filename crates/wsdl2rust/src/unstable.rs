//! The stages of the generator, for its command, its tests and those who look: each takes a value and returns one.
//!
//! `source` reads files, `wsdl` and `xsd` hold what is in them, `resolve` turns that into the model, `passes` make the plan
//! of what is printed, `names` makes every Rust name, `emit` makes tokens, `output` prints them. Nothing here is promised:
//! any release may change it.

macro_rules! stages {
    ($($name:ident: $path:path;)*) => {
        $(
            pub mod $name {
                //! A stage; see the file of this name.
                pub use $path::*;
            }
        )*
    };
}

stages! {
    emit: crate::emit;
    names: crate::names;
    output: crate::output;
    passes: crate::passes;
    plan: crate::plan;
    printable: crate::printable;
    read: crate::read;
    resolve: crate::resolve;
    source: crate::source;
    steps: crate::steps;
    views: crate::views;
    wsdl: crate::wsdl;
    xsd: crate::xsd;
}
