//! The stages of the generator, for its command, its tests and those who look: each takes a value and returns one.
//!
//! `source` reads files, `wsdl` and `xsd` hold what is in them, `resolve` turns that into the model, `passes` make the plan
//! of what is printed, `names` makes every Rust name, `emit` makes tokens, `output` prints them. Nothing here is promised:
//! any release may change it.

pub mod emit {
    //! A stage; see the file of this name.
    pub use crate::emit::*;
}

pub mod names {
    //! A stage; see the file of this name.
    pub use crate::names::*;
}

pub mod output {
    //! A stage; see the file of this name.
    pub use crate::output::*;
}

pub mod passes {
    //! A stage; see the file of this name.
    pub use crate::passes::*;
}

pub mod plan {
    //! A stage; see the file of this name.
    pub use crate::plan::*;
}

pub mod printable {
    //! A stage; see the file of this name.
    pub use crate::printable::*;
}

pub mod read {
    //! A stage; see the file of this name.
    pub use crate::read::*;
}

pub mod resolve {
    //! A stage; see the file of this name.
    pub use crate::resolve::*;
}

pub mod source {
    //! A stage; see the file of this name.
    pub use crate::source::*;
}

pub mod steps {
    //! A stage; see the file of this name.
    pub use crate::steps::*;
}

pub mod views {
    //! A stage; see the file of this name.
    pub use crate::views::*;
}

pub mod wsdl {
    //! A stage; see the file of this name.
    pub use crate::wsdl::*;
}

pub mod xsd {
    //! A stage; see the file of this name.
    pub use crate::xsd::*;
}
