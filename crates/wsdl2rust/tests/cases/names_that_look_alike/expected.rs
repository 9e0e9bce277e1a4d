// Made by wsdl2rust 0.1.0 from contract.wsdl. Do not edit.

pub use contract::*;

/// Made by wsdl2rust from `contract.wsdl`; changes belong there.
#[allow(
    dead_code,
    missing_docs,
    non_camel_case_types,
    non_snake_case,
    non_upper_case_globals
)]
#[allow(unreachable_pub, unused_imports)]
#[allow(clippy::all, rustdoc::bare_urls, rustdoc::invalid_html_tags)]
mod contract {
    use ::soap_runtime::codegen::*;

    /// The types of namespace `urn:example`.
    pub mod example {
        use ::soap_runtime::codegen::*;

        /// The namespace of this module.
        pub const NS: &str = "urn:example";

        /// Named `Self` in the contract.
        #[derive(Debug, Clone, PartialEq)]
        pub struct Self_ {
            pub Self_: i32,
        }
        complex! {
            Self_("Self", NS);
            0 Self_: element("Self");
        }

        /// Named `_` in the contract.
        #[derive(Debug, Clone, PartialEq)]
        pub struct __ {
            pub __: i32,
        }
        complex! {
            __("_", NS);
            0 __: element("_");
        }

        /// Named `abstract` in the contract.
        #[derive(Debug, Clone, PartialEq)]
        pub struct abstract_ {
            pub abstract_: i32,
        }
        complex! {
            abstract_("abstract", NS);
            0 abstract_: element("abstract");
        }

        /// Named `as` in the contract.
        #[derive(Debug, Clone, PartialEq)]
        pub struct as_ {
            pub as_: i32,
        }
        complex! {
            as_("as", NS);
            0 as_: element("as");
        }

        /// Named `async` in the contract.
        #[derive(Debug, Clone, PartialEq)]
        pub struct async_ {
            pub async_: i32,
        }
        complex! {
            async_("async", NS);
            0 async_: element("async");
        }

        /// Named `await` in the contract.
        #[derive(Debug, Clone, PartialEq)]
        pub struct await_ {
            pub await_: i32,
        }
        complex! {
            await_("await", NS);
            0 await_: element("await");
        }

        /// Named `become` in the contract.
        #[derive(Debug, Clone, PartialEq)]
        pub struct become_ {
            pub become_: i32,
        }
        complex! {
            become_("become", NS);
            0 become_: element("become");
        }

        /// Named `box` in the contract.
        #[derive(Debug, Clone, PartialEq)]
        pub struct box_ {
            pub box_: i32,
        }
        complex! {
            box_("box", NS);
            0 box_: element("box");
        }

        /// Named `break` in the contract.
        #[derive(Debug, Clone, PartialEq)]
        pub struct break_ {
            pub break_: i32,
        }
        complex! {
            break_("break", NS);
            0 break_: element("break");
        }

        /// Named `const` in the contract.
        #[derive(Debug, Clone, PartialEq)]
        pub struct const_ {
            pub const_: i32,
        }
        complex! {
            const_("const", NS);
            0 const_: element("const");
        }

        /// Named `continue` in the contract.
        #[derive(Debug, Clone, PartialEq)]
        pub struct continue_ {
            pub continue_: i32,
        }
        complex! {
            continue_("continue", NS);
            0 continue_: element("continue");
        }

        /// Named `crate` in the contract.
        #[derive(Debug, Clone, PartialEq)]
        pub struct crate_ {
            pub crate_: i32,
        }
        complex! {
            crate_("crate", NS);
            0 crate_: element("crate");
        }

        /// Named `do` in the contract.
        #[derive(Debug, Clone, PartialEq)]
        pub struct do_ {
            pub do_: i32,
        }
        complex! {
            do_("do", NS);
            0 do_: element("do");
        }

        /// Named `dyn` in the contract.
        #[derive(Debug, Clone, PartialEq)]
        pub struct dyn_ {
            pub dyn_: i32,
        }
        complex! {
            dyn_("dyn", NS);
            0 dyn_: element("dyn");
        }

        /// Named `else` in the contract.
        #[derive(Debug, Clone, PartialEq)]
        pub struct else_ {
            pub else_: i32,
        }
        complex! {
            else_("else", NS);
            0 else_: element("else");
        }

        /// Named `enum` in the contract.
        #[derive(Debug, Clone, PartialEq)]
        pub struct enum_ {
            pub enum_: i32,
        }
        complex! {
            enum_("enum", NS);
            0 enum_: element("enum");
        }

        /// Named `extern` in the contract.
        #[derive(Debug, Clone, PartialEq)]
        pub struct extern_ {
            pub extern_: i32,
        }
        complex! {
            extern_("extern", NS);
            0 extern_: element("extern");
        }

        /// Named `false` in the contract.
        #[derive(Debug, Clone, PartialEq)]
        pub struct false_ {
            pub false_: i32,
        }
        complex! {
            false_("false", NS);
            0 false_: element("false");
        }

        /// Named `final` in the contract.
        #[derive(Debug, Clone, PartialEq)]
        pub struct final_ {
            pub final_: i32,
        }
        complex! {
            final_("final", NS);
            0 final_: element("final");
        }

        /// Named `fn` in the contract.
        #[derive(Debug, Clone, PartialEq)]
        pub struct fn_ {
            pub fn_: i32,
        }
        complex! {
            fn_("fn", NS);
            0 fn_: element("fn");
        }

        /// Named `for` in the contract.
        #[derive(Debug, Clone, PartialEq)]
        pub struct for_ {
            pub for_: i32,
        }
        complex! {
            for_("for", NS);
            0 for_: element("for");
        }

        /// Named `gen` in the contract.
        #[derive(Debug, Clone, PartialEq)]
        pub struct gen_ {
            pub gen_: i32,
        }
        complex! {
            gen_("gen", NS);
            0 gen_: element("gen");
        }

        /// Named `if` in the contract.
        #[derive(Debug, Clone, PartialEq)]
        pub struct if_ {
            pub if_: i32,
        }
        complex! {
            if_("if", NS);
            0 if_: element("if");
        }

        /// Named `impl` in the contract.
        #[derive(Debug, Clone, PartialEq)]
        pub struct impl_ {
            pub impl_: i32,
        }
        complex! {
            impl_("impl", NS);
            0 impl_: element("impl");
        }

        /// Named `in` in the contract.
        #[derive(Debug, Clone, PartialEq)]
        pub struct in_ {
            pub in_: i32,
        }
        complex! {
            in_("in", NS);
            0 in_: element("in");
        }

        /// Named `let` in the contract.
        #[derive(Debug, Clone, PartialEq)]
        pub struct let_ {
            pub let_: i32,
        }
        complex! {
            let_("let", NS);
            0 let_: element("let");
        }

        /// Named `loop` in the contract.
        #[derive(Debug, Clone, PartialEq)]
        pub struct loop_ {
            pub loop_: i32,
        }
        complex! {
            loop_("loop", NS);
            0 loop_: element("loop");
        }

        /// Named `macro` in the contract.
        #[derive(Debug, Clone, PartialEq)]
        pub struct macro_ {
            pub macro_: i32,
        }
        complex! {
            macro_("macro", NS);
            0 macro_: element("macro");
        }

        /// Named `match` in the contract.
        #[derive(Debug, Clone, PartialEq)]
        pub struct match_ {
            pub match_: i32,
        }
        complex! {
            match_("match", NS);
            0 match_: element("match");
        }

        /// Named `mod` in the contract.
        #[derive(Debug, Clone, PartialEq)]
        pub struct mod_ {
            pub mod_: i32,
        }
        complex! {
            mod_("mod", NS);
            0 mod_: element("mod");
        }

        /// Named `move` in the contract.
        #[derive(Debug, Clone, PartialEq)]
        pub struct move_ {
            pub move_: i32,
        }
        complex! {
            move_("move", NS);
            0 move_: element("move");
        }

        /// Named `mut` in the contract.
        #[derive(Debug, Clone, PartialEq)]
        pub struct mut_ {
            pub mut_: i32,
        }
        complex! {
            mut_("mut", NS);
            0 mut_: element("mut");
        }

        /// Named `override` in the contract.
        #[derive(Debug, Clone, PartialEq)]
        pub struct override_ {
            pub override_: i32,
        }
        complex! {
            override_("override", NS);
            0 override_: element("override");
        }

        /// Named `priv` in the contract.
        #[derive(Debug, Clone, PartialEq)]
        pub struct priv_ {
            pub priv_: i32,
        }
        complex! {
            priv_("priv", NS);
            0 priv_: element("priv");
        }

        /// Named `pub` in the contract.
        #[derive(Debug, Clone, PartialEq)]
        pub struct pub_ {
            pub pub_: i32,
        }
        complex! {
            pub_("pub", NS);
            0 pub_: element("pub");
        }

        /// Named `ref` in the contract.
        #[derive(Debug, Clone, PartialEq)]
        pub struct ref_ {
            pub ref_: i32,
        }
        complex! {
            ref_("ref", NS);
            0 ref_: element("ref");
        }

        /// Named `return` in the contract.
        #[derive(Debug, Clone, PartialEq)]
        pub struct return_ {
            pub return_: i32,
        }
        complex! {
            return_("return", NS);
            0 return_: element("return");
        }

        /// Named `self` in the contract.
        #[derive(Debug, Clone, PartialEq)]
        pub struct self_ {
            pub self_: i32,
        }
        complex! {
            self_("self", NS);
            0 self_: element("self");
        }

        /// Named `static` in the contract.
        #[derive(Debug, Clone, PartialEq)]
        pub struct static_ {
            pub static_: i32,
        }
        complex! {
            static_("static", NS);
            0 static_: element("static");
        }

        /// Named `struct` in the contract.
        #[derive(Debug, Clone, PartialEq)]
        pub struct struct_ {
            pub struct_: i32,
        }
        complex! {
            struct_("struct", NS);
            0 struct_: element("struct");
        }

        /// Named `super` in the contract.
        #[derive(Debug, Clone, PartialEq)]
        pub struct super_ {
            pub super_: i32,
        }
        complex! {
            super_("super", NS);
            0 super_: element("super");
        }

        /// Named `trait` in the contract.
        #[derive(Debug, Clone, PartialEq)]
        pub struct trait_ {
            pub trait_: i32,
        }
        complex! {
            trait_("trait", NS);
            0 trait_: element("trait");
        }

        /// Named `true` in the contract.
        #[derive(Debug, Clone, PartialEq)]
        pub struct true_ {
            pub true_: i32,
        }
        complex! {
            true_("true", NS);
            0 true_: element("true");
        }

        /// Named `try` in the contract.
        #[derive(Debug, Clone, PartialEq)]
        pub struct try_ {
            pub try_: i32,
        }
        complex! {
            try_("try", NS);
            0 try_: element("try");
        }

        /// Named `type` in the contract.
        #[derive(Debug, Clone, PartialEq)]
        pub struct type_ {
            pub type_: i32,
        }
        complex! {
            type_("type", NS);
            0 type_: element("type");
        }

        /// Named `typeof` in the contract.
        #[derive(Debug, Clone, PartialEq)]
        pub struct typeof_ {
            pub typeof_: i32,
        }
        complex! {
            typeof_("typeof", NS);
            0 typeof_: element("typeof");
        }

        /// Named `unsafe` in the contract.
        #[derive(Debug, Clone, PartialEq)]
        pub struct unsafe_ {
            pub unsafe_: i32,
        }
        complex! {
            unsafe_("unsafe", NS);
            0 unsafe_: element("unsafe");
        }

        /// Named `unsized` in the contract.
        #[derive(Debug, Clone, PartialEq)]
        pub struct unsized_ {
            pub unsized_: i32,
        }
        complex! {
            unsized_("unsized", NS);
            0 unsized_: element("unsized");
        }

        /// Named `use` in the contract.
        #[derive(Debug, Clone, PartialEq)]
        pub struct use_ {
            pub use_: i32,
        }
        complex! {
            use_("use", NS);
            0 use_: element("use");
        }

        /// Named `virtual` in the contract.
        #[derive(Debug, Clone, PartialEq)]
        pub struct virtual_ {
            pub virtual_: i32,
        }
        complex! {
            virtual_("virtual", NS);
            0 virtual_: element("virtual");
        }

        /// Named `where` in the contract.
        #[derive(Debug, Clone, PartialEq)]
        pub struct where_ {
            pub where_: i32,
        }
        complex! {
            where_("where", NS);
            0 where_: element("where");
        }

        /// Named `while` in the contract.
        #[derive(Debug, Clone, PartialEq)]
        pub struct while_ {
            pub while_: i32,
        }
        complex! {
            while_("while", NS);
            0 while_: element("while");
        }

        /// Named `yield` in the contract.
        #[derive(Debug, Clone, PartialEq)]
        pub struct yield_ {
            pub yield_: i32,
        }
        complex! {
            yield_("yield", NS);
            0 yield_: element("yield");
        }

        #[derive(Debug, Clone, PartialEq)]
        pub struct union {
            pub union: i32,
        }
        complex! {
            union("union", NS);
            0 union: element("union");
        }

        #[derive(Debug, Clone, PartialEq)]
        pub struct auto {
            pub auto: i32,
        }
        complex! {
            auto("auto", NS);
            0 auto: element("auto");
        }

        #[derive(Debug, Clone, PartialEq)]
        pub struct macro_rules {
            pub macro_rules: i32,
        }
        complex! {
            macro_rules("macro_rules", NS);
            0 macro_rules: element("macro_rules");
        }

        #[derive(Debug, Clone, PartialEq)]
        pub struct raw {
            pub raw: i32,
        }
        complex! {
            raw("raw", NS);
            0 raw: element("raw");
        }

        #[derive(Debug, Clone, PartialEq)]
        pub struct safe {
            pub safe: i32,
        }
        complex! {
            safe("safe", NS);
            0 safe: element("safe");
        }

        #[derive(Debug, Clone, PartialEq)]
        pub struct Clone {
            pub Clone: i32,
        }
        complex! {
            Clone("Clone", NS);
            0 Clone: element("Clone");
        }

        #[derive(Debug, Clone, PartialEq)]
        pub struct Debug {
            pub Debug: i32,
        }
        complex! {
            Debug("Debug", NS);
            0 Debug: element("Debug");
        }

        #[derive(Debug, Clone, PartialEq)]
        pub struct FnOnce {
            pub FnOnce: i32,
        }
        complex! {
            FnOnce("FnOnce", NS);
            0 FnOnce: element("FnOnce");
        }

        #[derive(Debug, Clone, PartialEq)]
        pub struct Iterator {
            pub Iterator: i32,
        }
        complex! {
            Iterator("Iterator", NS);
            0 Iterator: element("Iterator");
        }

        #[derive(Debug, Clone, PartialEq)]
        pub struct PartialEq {
            pub PartialEq: i32,
        }
        complex! {
            PartialEq("PartialEq", NS);
            0 PartialEq: element("PartialEq");
        }

        /// Named `Option` in the contract.
        #[derive(Debug, Clone, PartialEq)]
        pub struct Option_ {
            pub Option: i32,
        }
        complex! {
            Option_("Option", NS);
            0 Option: element("Option");
        }

        /// Named `str` in the contract.
        #[derive(Debug, Clone, PartialEq)]
        pub struct str_ {
            pub str: i32,
        }
        complex! {
            str_("str", NS);
            0 str: element("str");
        }

        /// Named `usize` in the contract.
        #[derive(Debug, Clone, PartialEq)]
        pub struct usize_ {
            pub usize: i32,
        }
        complex! {
            usize_("usize", NS);
            0 usize: element("usize");
        }

        /// Named `std` in the contract.
        #[derive(Debug, Clone, PartialEq)]
        pub struct std_ {
            pub std: i32,
        }
        complex! {
            std_("std", NS);
            0 std: element("std");
        }

        #[derive(Debug, Clone, PartialEq)]
        pub struct Item {
            pub Item: i32,
        }
        complex! {
            Item("Item", NS);
            0 Item: element("Item");
        }

        #[derive(Debug, Clone, PartialEq)]
        pub struct item {
            pub item: i32,
        }
        complex! {
            item("item", NS);
            0 item: element("item");
        }

        #[derive(Debug, Clone, PartialEq)]
        pub struct ITEM {
            pub ITEM: i32,
        }
        complex! {
            ITEM("ITEM", NS);
            0 ITEM: element("ITEM");
        }

        /// Named `x-y` in the contract.
        #[derive(Debug, Clone, PartialEq)]
        pub struct x_y {
            pub x_y: i32,
        }
        complex! {
            x_y("x-y", NS);
            0 x_y: element("x-y");
        }

        /// Named `x.y` in the contract.
        #[derive(Debug, Clone, PartialEq)]
        pub struct x_y_2 {
            pub x_y: i32,
        }
        complex! {
            x_y_2("x.y", NS);
            0 x_y: element("x.y");
        }

        /// Named `x_y` in the contract.
        #[derive(Debug, Clone, PartialEq)]
        pub struct x_y_3 {
            pub x_y: i32,
        }
        complex! {
            x_y_3("x_y", NS);
            0 x_y: element("x_y");
        }

        #[derive(Debug, Clone, PartialEq)]
        pub struct _x {
            pub _x: i32,
        }
        complex! {
            _x("_x", NS);
            0 _x: element("_x");
        }

        #[derive(Debug, Clone, PartialEq)]
        pub struct x_ {
            pub x_: i32,
        }
        complex! {
            x_("x_", NS);
            0 x_: element("x_");
        }

        /// Named `__` in the contract.
        #[derive(Debug, Clone, PartialEq)]
        pub struct ___2 {
            pub __: i32,
        }
        complex! {
            ___2("__", NS);
            0 __: element("__");
        }

        #[derive(Debug, Clone, PartialEq)]
        pub struct _1st {
            pub _1st: i32,
        }
        complex! {
            _1st("_1st", NS);
            0 _1st: element("_1st");
        }

        #[derive(Debug, Clone, PartialEq)]
        pub struct é {
            pub é: i32,
        }
        complex! {
            é("é", NS);
            0 é: element("é");
        }

        /// Named `é` in the contract.
        #[derive(Debug, Clone, PartialEq)]
        pub struct é_2 {
            pub é: i32,
        }
        complex! {
            é_2("e\u{301}", NS);
            0 é: element("e\u{301}");
        }

        #[derive(Debug, Clone, PartialEq)]
        pub struct a·b {
            pub a·b: i32,
        }
        complex! {
            a·b("a·b", NS);
            0 a·b: element("a·b");
        }

        #[derive(Debug, Clone, PartialEq)]
        pub struct 日本 {
            pub 日本: i32,
        }
        complex! {
            日本("日本", NS);
            0 日本: element("日本");
        }

        #[derive(Debug, Clone, PartialEq, Eq, Hash)]
        pub enum words {
            Self_,
            __,
            abstract_,
            as_,
            async_,
            await_,
            become_,
            box_,
            break_,
            const_,
            continue_,
            crate_,
            do_,
            dyn_,
            else_,
            enum_,
            extern_,
            false_,
            final_,
            fn_,
            for_,
            gen_,
            if_,
            impl_,
            in_,
            let_,
            loop_,
            macro_,
            match_,
            mod_,
            move_,
            mut_,
            override_,
            priv_,
            pub_,
            ref_,
            return_,
            self_,
            static_,
            struct_,
            super_,
            trait_,
            true_,
            try_,
            type_,
            typeof_,
            unsafe_,
            unsized_,
            use_,
            virtual_,
            where_,
            while_,
            yield_,
            union,
            auto,
            macro_rules,
            raw,
            safe,
            Clone,
            Debug,
            FnOnce,
            Iterator,
            PartialEq,
            Option,
            str,
            usize,
            std,
            Item,
            item,
            ITEM,
            x_y,
            x_y_2,
            x_y_3,
            _x,
            x_,
            ___2,
            _1st,
            é,
            é_2,
            a·b,
            日本,
            on,
            On,
            ON,
            Empty,
            _1,
            ___3,
            ___4,
            Unknown,
            a_b,
            /// A word that the contract does not list, as it came.
            Unknown_(String),
        }
        words! {
            words else Unknown_;
            Self_ = "Self";
            __ = "_";
            abstract_ = "abstract";
            as_ = "as";
            async_ = "async";
            await_ = "await";
            become_ = "become";
            box_ = "box";
            break_ = "break";
            const_ = "const";
            continue_ = "continue";
            crate_ = "crate";
            do_ = "do";
            dyn_ = "dyn";
            else_ = "else";
            enum_ = "enum";
            extern_ = "extern";
            false_ = "false";
            final_ = "final";
            fn_ = "fn";
            for_ = "for";
            gen_ = "gen";
            if_ = "if";
            impl_ = "impl";
            in_ = "in";
            let_ = "let";
            loop_ = "loop";
            macro_ = "macro";
            match_ = "match";
            mod_ = "mod";
            move_ = "move";
            mut_ = "mut";
            override_ = "override";
            priv_ = "priv";
            pub_ = "pub";
            ref_ = "ref";
            return_ = "return";
            self_ = "self";
            static_ = "static";
            struct_ = "struct";
            super_ = "super";
            trait_ = "trait";
            true_ = "true";
            try_ = "try";
            type_ = "type";
            typeof_ = "typeof";
            unsafe_ = "unsafe";
            unsized_ = "unsized";
            use_ = "use";
            virtual_ = "virtual";
            where_ = "where";
            while_ = "while";
            yield_ = "yield";
            union = "union";
            auto = "auto";
            macro_rules = "macro_rules";
            raw = "raw";
            safe = "safe";
            Clone = "Clone";
            Debug = "Debug";
            FnOnce = "FnOnce";
            Iterator = "Iterator";
            PartialEq = "PartialEq";
            Option = "Option";
            str = "str";
            usize = "usize";
            std = "std";
            Item = "Item";
            item = "item";
            ITEM = "ITEM";
            x_y = "x-y";
            x_y_2 = "x.y";
            x_y_3 = "x_y";
            _x = "_x";
            x_ = "x_";
            ___2 = "__";
            _1st = "_1st";
            é = "é";
            é_2 = "e\u{301}";
            a·b = "a·b";
            日本 = "日本";
            on = "on";
            On = "On";
            ON = "ON";
            Empty = "";
            _1 = "1";
            ___3 = "-";
            ___4 = "+";
            Unknown = "Unknown";
            a_b = "a b";
        }

        /// The request of [`Self_`](super::Service::Self_), [`__`](super::Service::__), [`abstract_`](super::Service::abstract_), [`as_`](super::Service::as_), [`async_`](super::Service::async_), [`await_`](super::Service::await_), [`become_`](super::Service::become_), [`box_`](super::Service::box_), [`break_`](super::Service::break_), [`const_`](super::Service::const_), [`continue_`](super::Service::continue_), [`crate_`](super::Service::crate_), [`do_`](super::Service::do_), [`dyn_`](super::Service::dyn_), [`else_`](super::Service::else_), [`enum_`](super::Service::enum_), [`extern_`](super::Service::extern_), [`false_`](super::Service::false_), [`final_`](super::Service::final_), [`fn_`](super::Service::fn_), [`for_`](super::Service::for_), [`gen_`](super::Service::gen_), [`if_`](super::Service::if_), [`impl_`](super::Service::impl_), [`in_`](super::Service::in_), [`let_`](super::Service::let_), [`loop_`](super::Service::loop_), [`macro_`](super::Service::macro_), [`match_`](super::Service::match_), [`mod_`](super::Service::mod_), [`move_`](super::Service::move_), [`mut_`](super::Service::mut_), [`override_`](super::Service::override_), [`priv_`](super::Service::priv_), [`pub_`](super::Service::pub_), [`ref_`](super::Service::ref_), [`return_`](super::Service::return_), [`self_`](super::Service::self_), [`static_`](super::Service::static_), [`struct_`](super::Service::struct_), [`super_`](super::Service::super_), [`trait_`](super::Service::trait_), [`true_`](super::Service::true_), [`try_`](super::Service::try_), [`type_`](super::Service::type_), [`typeof_`](super::Service::typeof_), [`unsafe_`](super::Service::unsafe_), [`unsized_`](super::Service::unsized_), [`use_`](super::Service::use_), [`virtual_`](super::Service::virtual_), [`where_`](super::Service::where_), [`while_`](super::Service::while_), [`yield_`](super::Service::yield_), [`union`](super::Service::union), [`auto`](super::Service::auto), [`macro_rules`](super::Service::macro_rules), [`raw`](super::Service::raw), [`safe`](super::Service::safe), [`Item`](super::Service::Item), [`item`](super::Service::item), [`ITEM`](super::Service::ITEM), [`x_y`](super::Service::x_y), [`x_y_2`](super::Service::x_y_2), [`x_y_3`](super::Service::x_y_3), [`_x`](super::Service::_x), [`x_`](super::Service::x_), [`___2`](super::Service::___2), [`_1st`](super::Service::_1st), [`é`](super::Service::é), [`é_2`](super::Service::é_2), [`a·b`](super::Service::a·b), [`日本`](super::Service::日本).
        #[derive(Debug, Clone, PartialEq)]
        pub struct call {
            pub Self_: Option<Self_>,
            pub __: Option<__>,
            pub abstract_: Option<abstract_>,
            pub as_: Option<as_>,
            pub async_: Option<async_>,
            pub await_: Option<await_>,
            pub become_: Option<become_>,
            pub box_: Option<box_>,
            pub break_: Option<break_>,
            pub const_: Option<const_>,
            pub continue_: Option<continue_>,
            pub crate_: Option<crate_>,
            pub do_: Option<do_>,
            pub dyn_: Option<dyn_>,
            pub else_: Option<else_>,
            pub enum_: Option<enum_>,
            pub extern_: Option<extern_>,
            pub false_: Option<false_>,
            pub final_: Option<final_>,
            pub fn_: Option<fn_>,
            pub for_: Option<for_>,
            pub gen_: Option<gen_>,
            pub if_: Option<if_>,
            pub impl_: Option<impl_>,
            pub in_: Option<in_>,
            pub let_: Option<let_>,
            pub loop_: Option<loop_>,
            pub macro_: Option<macro_>,
            pub match_: Option<match_>,
            pub mod_: Option<mod_>,
            pub move_: Option<move_>,
            pub mut_: Option<mut_>,
            pub override_: Option<override_>,
            pub priv_: Option<priv_>,
            pub pub_: Option<pub_>,
            pub ref_: Option<ref_>,
            pub return_: Option<return_>,
            pub self_: Option<self_>,
            pub static_: Option<static_>,
            pub struct_: Option<struct_>,
            pub super_: Option<super_>,
            pub trait_: Option<trait_>,
            pub true_: Option<true_>,
            pub try_: Option<try_>,
            pub type_: Option<type_>,
            pub typeof_: Option<typeof_>,
            pub unsafe_: Option<unsafe_>,
            pub unsized_: Option<unsized_>,
            pub use_: Option<use_>,
            pub virtual_: Option<virtual_>,
            pub where_: Option<where_>,
            pub while_: Option<while_>,
            pub yield_: Option<yield_>,
            pub union: Option<union>,
            pub auto: Option<auto>,
            pub macro_rules: Option<macro_rules>,
            pub raw: Option<raw>,
            pub safe: Option<safe>,
            pub Clone: Option<Clone>,
            pub Debug: Option<Debug>,
            pub FnOnce: Option<FnOnce>,
            pub Iterator: Option<Iterator>,
            pub PartialEq: Option<PartialEq>,
            pub Option: Option<Option_>,
            pub str: Option<str_>,
            pub usize: Option<usize_>,
            pub std: Option<std_>,
            pub Item: Option<Item>,
            pub item: Option<item>,
            pub ITEM: Option<ITEM>,
            pub x_y: Option<x_y>,
            pub x_y_2: Option<x_y_2>,
            pub x_y_3: Option<x_y_3>,
            pub _x: Option<_x>,
            pub x_: Option<x_>,
            pub ___2: Option<___2>,
            pub _1st: Option<_1st>,
            pub é: Option<é>,
            pub é_2: Option<é_2>,
            pub a·b: Option<a·b>,
            pub 日本: Option<日本>,
            pub upper: super::types::Item,
            pub lower: super::example_types::Item,
            pub keyword: super::self_::Item,
        }
        complex! {
            call("call", NS);
            0 Self_: element("Self").optional();
            1 __: element("_").optional();
            2 abstract_: element("abstract").optional();
            3 as_: element("as").optional();
            4 async_: element("async").optional();
            5 await_: element("await").optional();
            6 become_: element("become").optional();
            7 box_: element("box").optional();
            8 break_: element("break").optional();
            9 const_: element("const").optional();
            10 continue_: element("continue").optional();
            11 crate_: element("crate").optional();
            12 do_: element("do").optional();
            13 dyn_: element("dyn").optional();
            14 else_: element("else").optional();
            15 enum_: element("enum").optional();
            16 extern_: element("extern").optional();
            17 false_: element("false").optional();
            18 final_: element("final").optional();
            19 fn_: element("fn").optional();
            20 for_: element("for").optional();
            21 gen_: element("gen").optional();
            22 if_: element("if").optional();
            23 impl_: element("impl").optional();
            24 in_: element("in").optional();
            25 let_: element("let").optional();
            26 loop_: element("loop").optional();
            27 macro_: element("macro").optional();
            28 match_: element("match").optional();
            29 mod_: element("mod").optional();
            30 move_: element("move").optional();
            31 mut_: element("mut").optional();
            32 override_: element("override").optional();
            33 priv_: element("priv").optional();
            34 pub_: element("pub").optional();
            35 ref_: element("ref").optional();
            36 return_: element("return").optional();
            37 self_: element("self").optional();
            38 static_: element("static").optional();
            39 struct_: element("struct").optional();
            40 super_: element("super").optional();
            41 trait_: element("trait").optional();
            42 true_: element("true").optional();
            43 try_: element("try").optional();
            44 type_: element("type").optional();
            45 typeof_: element("typeof").optional();
            46 unsafe_: element("unsafe").optional();
            47 unsized_: element("unsized").optional();
            48 use_: element("use").optional();
            49 virtual_: element("virtual").optional();
            50 where_: element("where").optional();
            51 while_: element("while").optional();
            52 yield_: element("yield").optional();
            53 union: element("union").optional();
            54 auto: element("auto").optional();
            55 macro_rules: element("macro_rules").optional();
            56 raw: element("raw").optional();
            57 safe: element("safe").optional();
            58 Clone: element("Clone").optional();
            59 Debug: element("Debug").optional();
            60 FnOnce: element("FnOnce").optional();
            61 Iterator: element("Iterator").optional();
            62 PartialEq: element("PartialEq").optional();
            63 Option: element("Option").optional();
            64 str: element("str").optional();
            65 usize: element("usize").optional();
            66 std: element("std").optional();
            67 Item: element("Item").optional();
            68 item: element("item").optional();
            69 ITEM: element("ITEM").optional();
            70 x_y: element("x-y").optional();
            71 x_y_2: element("x.y").optional();
            72 x_y_3: element("x_y").optional();
            73 _x: element("_x").optional();
            74 x_: element("x_").optional();
            75 ___2: element("__").optional();
            76 _1st: element("_1st").optional();
            77 é: element("é").optional();
            78 é_2: element("e\u{301}").optional();
            79 a·b: element("a·b").optional();
            80 日本: element("日本").optional();
            81 upper: element("upper");
            82 lower: element("lower");
            83 keyword: element("keyword");
        }

        /// The reply of [`Self_`](super::Service::Self_), [`__`](super::Service::__), [`abstract_`](super::Service::abstract_), [`as_`](super::Service::as_), [`async_`](super::Service::async_), [`await_`](super::Service::await_), [`become_`](super::Service::become_), [`box_`](super::Service::box_), [`break_`](super::Service::break_), [`const_`](super::Service::const_), [`continue_`](super::Service::continue_), [`crate_`](super::Service::crate_), [`do_`](super::Service::do_), [`dyn_`](super::Service::dyn_), [`else_`](super::Service::else_), [`enum_`](super::Service::enum_), [`extern_`](super::Service::extern_), [`false_`](super::Service::false_), [`final_`](super::Service::final_), [`fn_`](super::Service::fn_), [`for_`](super::Service::for_), [`gen_`](super::Service::gen_), [`if_`](super::Service::if_), [`impl_`](super::Service::impl_), [`in_`](super::Service::in_), [`let_`](super::Service::let_), [`loop_`](super::Service::loop_), [`macro_`](super::Service::macro_), [`match_`](super::Service::match_), [`mod_`](super::Service::mod_), [`move_`](super::Service::move_), [`mut_`](super::Service::mut_), [`override_`](super::Service::override_), [`priv_`](super::Service::priv_), [`pub_`](super::Service::pub_), [`ref_`](super::Service::ref_), [`return_`](super::Service::return_), [`self_`](super::Service::self_), [`static_`](super::Service::static_), [`struct_`](super::Service::struct_), [`super_`](super::Service::super_), [`trait_`](super::Service::trait_), [`true_`](super::Service::true_), [`try_`](super::Service::try_), [`type_`](super::Service::type_), [`typeof_`](super::Service::typeof_), [`unsafe_`](super::Service::unsafe_), [`unsized_`](super::Service::unsized_), [`use_`](super::Service::use_), [`virtual_`](super::Service::virtual_), [`where_`](super::Service::where_), [`while_`](super::Service::while_), [`yield_`](super::Service::yield_), [`union`](super::Service::union), [`auto`](super::Service::auto), [`macro_rules`](super::Service::macro_rules), [`raw`](super::Service::raw), [`safe`](super::Service::safe), [`Item`](super::Service::Item), [`item`](super::Service::item), [`ITEM`](super::Service::ITEM), [`x_y`](super::Service::x_y), [`x_y_2`](super::Service::x_y_2), [`x_y_3`](super::Service::x_y_3), [`_x`](super::Service::_x), [`x_`](super::Service::x_), [`___2`](super::Service::___2), [`_1st`](super::Service::_1st), [`é`](super::Service::é), [`é_2`](super::Service::é_2), [`a·b`](super::Service::a·b), [`日本`](super::Service::日本).
        #[derive(Debug, Clone, PartialEq)]
        pub struct callResponse {
            pub word: Vec<words>,
        }
        complex! {
            callResponse("callResponse", NS);
            0 word: element("word").repeated();
        }
    }

    /// The types of namespace `urn:example:Types`.
    pub mod types {
        use ::soap_runtime::codegen::*;

        /// The namespace of this module.
        pub const NS: &str = "urn:example:Types";

        #[derive(Debug, Clone, PartialEq)]
        pub struct Item {
            pub name: String,
        }
        complex! {
            Item("Item", NS);
            0 name: element("name");
        }
    }

    /// The types of namespace `urn:example:types`.
    pub mod example_types {
        use ::soap_runtime::codegen::*;

        /// The namespace of this module.
        pub const NS: &str = "urn:example:types";

        #[derive(Debug, Clone, PartialEq)]
        pub struct Item {
            pub name: String,
        }
        complex! {
            Item("Item", NS);
            0 name: element("name");
        }
    }

    /// The types of namespace `urn:example:self`.
    pub mod self_ {
        use ::soap_runtime::codegen::*;

        /// The namespace of this module.
        pub const NS: &str = "urn:example:self";

        #[derive(Debug, Clone, PartialEq)]
        pub struct Item {
            pub name: String,
        }
        complex! {
            Item("Item", NS);
            0 name: element("name");
        }
    }

    /// The operations of the contract: names, SOAPActions, and the elements of request and reply.
    pub mod operations {
        use super::{example, Operation};

        /// Operation `Self`.
        pub static Self_: Operation = Operation::new("Self", "Self")
            .request("call", example::NS)
            .reply("callResponse", example::NS);
        /// Operation `_`.
        pub static __: Operation = Operation::new("_", "_")
            .request("call", example::NS)
            .reply("callResponse", example::NS);
        /// Operation `abstract`.
        pub static abstract_: Operation = Operation::new("abstract", "abstract")
            .request("call", example::NS)
            .reply("callResponse", example::NS);
        /// Operation `as`.
        pub static as_: Operation = Operation::new("as", "as")
            .request("call", example::NS)
            .reply("callResponse", example::NS);
        /// Operation `async`.
        pub static async_: Operation = Operation::new("async", "async")
            .request("call", example::NS)
            .reply("callResponse", example::NS);
        /// Operation `await`.
        pub static await_: Operation = Operation::new("await", "await")
            .request("call", example::NS)
            .reply("callResponse", example::NS);
        /// Operation `become`.
        pub static become_: Operation = Operation::new("become", "become")
            .request("call", example::NS)
            .reply("callResponse", example::NS);
        /// Operation `box`.
        pub static box_: Operation = Operation::new("box", "box")
            .request("call", example::NS)
            .reply("callResponse", example::NS);
        /// Operation `break`.
        pub static break_: Operation = Operation::new("break", "break")
            .request("call", example::NS)
            .reply("callResponse", example::NS);
        /// Operation `const`.
        pub static const_: Operation = Operation::new("const", "const")
            .request("call", example::NS)
            .reply("callResponse", example::NS);
        /// Operation `continue`.
        pub static continue_: Operation = Operation::new("continue", "continue")
            .request("call", example::NS)
            .reply("callResponse", example::NS);
        /// Operation `crate`.
        pub static crate_: Operation = Operation::new("crate", "crate")
            .request("call", example::NS)
            .reply("callResponse", example::NS);
        /// Operation `do`.
        pub static do_: Operation = Operation::new("do", "do")
            .request("call", example::NS)
            .reply("callResponse", example::NS);
        /// Operation `dyn`.
        pub static dyn_: Operation = Operation::new("dyn", "dyn")
            .request("call", example::NS)
            .reply("callResponse", example::NS);
        /// Operation `else`.
        pub static else_: Operation = Operation::new("else", "else")
            .request("call", example::NS)
            .reply("callResponse", example::NS);
        /// Operation `enum`.
        pub static enum_: Operation = Operation::new("enum", "enum")
            .request("call", example::NS)
            .reply("callResponse", example::NS);
        /// Operation `extern`.
        pub static extern_: Operation = Operation::new("extern", "extern")
            .request("call", example::NS)
            .reply("callResponse", example::NS);
        /// Operation `false`.
        pub static false_: Operation = Operation::new("false", "false")
            .request("call", example::NS)
            .reply("callResponse", example::NS);
        /// Operation `final`.
        pub static final_: Operation = Operation::new("final", "final")
            .request("call", example::NS)
            .reply("callResponse", example::NS);
        /// Operation `fn`.
        pub static fn_: Operation = Operation::new("fn", "fn")
            .request("call", example::NS)
            .reply("callResponse", example::NS);
        /// Operation `for`.
        pub static for_: Operation = Operation::new("for", "for")
            .request("call", example::NS)
            .reply("callResponse", example::NS);
        /// Operation `gen`.
        pub static gen_: Operation = Operation::new("gen", "gen")
            .request("call", example::NS)
            .reply("callResponse", example::NS);
        /// Operation `if`.
        pub static if_: Operation = Operation::new("if", "if")
            .request("call", example::NS)
            .reply("callResponse", example::NS);
        /// Operation `impl`.
        pub static impl_: Operation = Operation::new("impl", "impl")
            .request("call", example::NS)
            .reply("callResponse", example::NS);
        /// Operation `in`.
        pub static in_: Operation = Operation::new("in", "in")
            .request("call", example::NS)
            .reply("callResponse", example::NS);
        /// Operation `let`.
        pub static let_: Operation = Operation::new("let", "let")
            .request("call", example::NS)
            .reply("callResponse", example::NS);
        /// Operation `loop`.
        pub static loop_: Operation = Operation::new("loop", "loop")
            .request("call", example::NS)
            .reply("callResponse", example::NS);
        /// Operation `macro`.
        pub static macro_: Operation = Operation::new("macro", "macro")
            .request("call", example::NS)
            .reply("callResponse", example::NS);
        /// Operation `match`.
        pub static match_: Operation = Operation::new("match", "match")
            .request("call", example::NS)
            .reply("callResponse", example::NS);
        /// Operation `mod`.
        pub static mod_: Operation = Operation::new("mod", "mod")
            .request("call", example::NS)
            .reply("callResponse", example::NS);
        /// Operation `move`.
        pub static move_: Operation = Operation::new("move", "move")
            .request("call", example::NS)
            .reply("callResponse", example::NS);
        /// Operation `mut`.
        pub static mut_: Operation = Operation::new("mut", "mut")
            .request("call", example::NS)
            .reply("callResponse", example::NS);
        /// Operation `override`.
        pub static override_: Operation = Operation::new("override", "override")
            .request("call", example::NS)
            .reply("callResponse", example::NS);
        /// Operation `priv`.
        pub static priv_: Operation = Operation::new("priv", "priv")
            .request("call", example::NS)
            .reply("callResponse", example::NS);
        /// Operation `pub`.
        pub static pub_: Operation = Operation::new("pub", "pub")
            .request("call", example::NS)
            .reply("callResponse", example::NS);
        /// Operation `ref`.
        pub static ref_: Operation = Operation::new("ref", "ref")
            .request("call", example::NS)
            .reply("callResponse", example::NS);
        /// Operation `return`.
        pub static return_: Operation = Operation::new("return", "return")
            .request("call", example::NS)
            .reply("callResponse", example::NS);
        /// Operation `self`.
        pub static self_: Operation = Operation::new("self", "self")
            .request("call", example::NS)
            .reply("callResponse", example::NS);
        /// Operation `static`.
        pub static static_: Operation = Operation::new("static", "static")
            .request("call", example::NS)
            .reply("callResponse", example::NS);
        /// Operation `struct`.
        pub static struct_: Operation = Operation::new("struct", "struct")
            .request("call", example::NS)
            .reply("callResponse", example::NS);
        /// Operation `super`.
        pub static super_: Operation = Operation::new("super", "super")
            .request("call", example::NS)
            .reply("callResponse", example::NS);
        /// Operation `trait`.
        pub static trait_: Operation = Operation::new("trait", "trait")
            .request("call", example::NS)
            .reply("callResponse", example::NS);
        /// Operation `true`.
        pub static true_: Operation = Operation::new("true", "true")
            .request("call", example::NS)
            .reply("callResponse", example::NS);
        /// Operation `try`.
        pub static try_: Operation = Operation::new("try", "try")
            .request("call", example::NS)
            .reply("callResponse", example::NS);
        /// Operation `type`.
        pub static type_: Operation = Operation::new("type", "type")
            .request("call", example::NS)
            .reply("callResponse", example::NS);
        /// Operation `typeof`.
        pub static typeof_: Operation = Operation::new("typeof", "typeof")
            .request("call", example::NS)
            .reply("callResponse", example::NS);
        /// Operation `unsafe`.
        pub static unsafe_: Operation = Operation::new("unsafe", "unsafe")
            .request("call", example::NS)
            .reply("callResponse", example::NS);
        /// Operation `unsized`.
        pub static unsized_: Operation = Operation::new("unsized", "unsized")
            .request("call", example::NS)
            .reply("callResponse", example::NS);
        /// Operation `use`.
        pub static use_: Operation = Operation::new("use", "use")
            .request("call", example::NS)
            .reply("callResponse", example::NS);
        /// Operation `virtual`.
        pub static virtual_: Operation = Operation::new("virtual", "virtual")
            .request("call", example::NS)
            .reply("callResponse", example::NS);
        /// Operation `where`.
        pub static where_: Operation = Operation::new("where", "where")
            .request("call", example::NS)
            .reply("callResponse", example::NS);
        /// Operation `while`.
        pub static while_: Operation = Operation::new("while", "while")
            .request("call", example::NS)
            .reply("callResponse", example::NS);
        /// Operation `yield`.
        pub static yield_: Operation = Operation::new("yield", "yield")
            .request("call", example::NS)
            .reply("callResponse", example::NS);
        /// Operation `union`.
        pub static union: Operation = Operation::new("union", "union")
            .request("call", example::NS)
            .reply("callResponse", example::NS);
        /// Operation `auto`.
        pub static auto: Operation = Operation::new("auto", "auto")
            .request("call", example::NS)
            .reply("callResponse", example::NS);
        /// Operation `macro_rules`.
        pub static macro_rules: Operation = Operation::new("macro_rules", "macro_rules")
            .request("call", example::NS)
            .reply("callResponse", example::NS);
        /// Operation `raw`.
        pub static raw: Operation = Operation::new("raw", "raw")
            .request("call", example::NS)
            .reply("callResponse", example::NS);
        /// Operation `safe`.
        pub static safe: Operation = Operation::new("safe", "safe")
            .request("call", example::NS)
            .reply("callResponse", example::NS);
        /// Operation `Item`.
        pub static Item: Operation = Operation::new("Item", "Item")
            .request("call", example::NS)
            .reply("callResponse", example::NS);
        /// Operation `item`.
        pub static item: Operation = Operation::new("item", "item")
            .request("call", example::NS)
            .reply("callResponse", example::NS);
        /// Operation `ITEM`.
        pub static ITEM: Operation = Operation::new("ITEM", "ITEM")
            .request("call", example::NS)
            .reply("callResponse", example::NS);
        /// Operation `x-y`.
        pub static x_y: Operation = Operation::new("x-y", "x-y")
            .request("call", example::NS)
            .reply("callResponse", example::NS);
        /// Operation `x.y`.
        pub static x_y_2: Operation = Operation::new("x.y", "x.y")
            .request("call", example::NS)
            .reply("callResponse", example::NS);
        /// Operation `x_y`.
        pub static x_y_3: Operation = Operation::new("x_y", "x_y")
            .request("call", example::NS)
            .reply("callResponse", example::NS);
        /// Operation `_x`.
        pub static _x: Operation = Operation::new("_x", "_x")
            .request("call", example::NS)
            .reply("callResponse", example::NS);
        /// Operation `x_`.
        pub static x_: Operation = Operation::new("x_", "x_")
            .request("call", example::NS)
            .reply("callResponse", example::NS);
        /// Operation `__`.
        pub static ___2: Operation = Operation::new("__", "__")
            .request("call", example::NS)
            .reply("callResponse", example::NS);
        /// Operation `_1st`.
        pub static _1st: Operation = Operation::new("_1st", "_1st")
            .request("call", example::NS)
            .reply("callResponse", example::NS);
        /// Operation `é`.
        pub static é: Operation = Operation::new("é", "é")
            .request("call", example::NS)
            .reply("callResponse", example::NS);
        /// Operation `é`.
        pub static é_2: Operation = Operation::new("e\u{301}", "e\u{301}")
            .request("call", example::NS)
            .reply("callResponse", example::NS);
        /// Operation `a·b`.
        pub static a·b: Operation = Operation::new("a·b", "a·b")
            .request("call", example::NS)
            .reply("callResponse", example::NS);
        /// Operation `日本`.
        pub static 日本: Operation = Operation::new("日本", "日本")
            .request("call", example::NS)
            .reply("callResponse", example::NS);

        /// All of them, in contract order.
        pub static ALL: [&Operation; 72] = [
            &Self_,
            &__,
            &abstract_,
            &as_,
            &async_,
            &await_,
            &become_,
            &box_,
            &break_,
            &const_,
            &continue_,
            &crate_,
            &do_,
            &dyn_,
            &else_,
            &enum_,
            &extern_,
            &false_,
            &final_,
            &fn_,
            &for_,
            &gen_,
            &if_,
            &impl_,
            &in_,
            &let_,
            &loop_,
            &macro_,
            &match_,
            &mod_,
            &move_,
            &mut_,
            &override_,
            &priv_,
            &pub_,
            &ref_,
            &return_,
            &self_,
            &static_,
            &struct_,
            &super_,
            &trait_,
            &true_,
            &try_,
            &type_,
            &typeof_,
            &unsafe_,
            &unsized_,
            &use_,
            &virtual_,
            &where_,
            &while_,
            &yield_,
            &union,
            &auto,
            &macro_rules,
            &raw,
            &safe,
            &Item,
            &item,
            &ITEM,
            &x_y,
            &x_y_2,
            &x_y_3,
            &_x,
            &x_,
            &___2,
            &_1st,
            &é,
            &é_2,
            &a·b,
            &日本,
        ];
    }

    /// The client of service `Service`.
    #[derive(Debug, Clone)]
    pub struct Service {
        client: Client,
    }

    impl Service {
        /// The ports of the service.
        pub const PORTS: &'static [Port] = &[
            Port::new("ServiceSoap", SoapVersion::V11, "http://localhost/"),
        ];

        /// A client of `endpoint` by the protocol of the first port, over HTTP with a cookie jar.
        ///
        /// # Errors
        ///
        /// When the endpoint is not an http or https address, or no transport can be set up.
        pub fn new(endpoint: impl AsRef<str>) -> Result<Self, Error> {
            Self::builder().endpoint(endpoint).build().map(Self::from)
        }

        /// A builder set to the first port, for everything else: SOAP version, transport, limits.
        pub fn builder() -> ClientBuilder {
            Client::builder(&Self::PORTS[0])
        }

        /// # Errors
        ///
        /// [`Error`] tells in which phase the call failed.
        pub async fn Self_(
            &self,
            request: example::call,
        ) -> Result<example::callResponse, Error> {
            self.client.call(&operations::Self_, &request).await
        }

        /// # Errors
        ///
        /// [`Error`] tells in which phase the call failed.
        pub async fn __(
            &self,
            request: example::call,
        ) -> Result<example::callResponse, Error> {
            self.client.call(&operations::__, &request).await
        }

        /// # Errors
        ///
        /// [`Error`] tells in which phase the call failed.
        pub async fn abstract_(
            &self,
            request: example::call,
        ) -> Result<example::callResponse, Error> {
            self.client.call(&operations::abstract_, &request).await
        }

        /// # Errors
        ///
        /// [`Error`] tells in which phase the call failed.
        pub async fn as_(
            &self,
            request: example::call,
        ) -> Result<example::callResponse, Error> {
            self.client.call(&operations::as_, &request).await
        }

        /// # Errors
        ///
        /// [`Error`] tells in which phase the call failed.
        pub async fn async_(
            &self,
            request: example::call,
        ) -> Result<example::callResponse, Error> {
            self.client.call(&operations::async_, &request).await
        }

        /// # Errors
        ///
        /// [`Error`] tells in which phase the call failed.
        pub async fn await_(
            &self,
            request: example::call,
        ) -> Result<example::callResponse, Error> {
            self.client.call(&operations::await_, &request).await
        }

        /// # Errors
        ///
        /// [`Error`] tells in which phase the call failed.
        pub async fn become_(
            &self,
            request: example::call,
        ) -> Result<example::callResponse, Error> {
            self.client.call(&operations::become_, &request).await
        }

        /// # Errors
        ///
        /// [`Error`] tells in which phase the call failed.
        pub async fn box_(
            &self,
            request: example::call,
        ) -> Result<example::callResponse, Error> {
            self.client.call(&operations::box_, &request).await
        }

        /// # Errors
        ///
        /// [`Error`] tells in which phase the call failed.
        pub async fn break_(
            &self,
            request: example::call,
        ) -> Result<example::callResponse, Error> {
            self.client.call(&operations::break_, &request).await
        }

        /// # Errors
        ///
        /// [`Error`] tells in which phase the call failed.
        pub async fn const_(
            &self,
            request: example::call,
        ) -> Result<example::callResponse, Error> {
            self.client.call(&operations::const_, &request).await
        }

        /// # Errors
        ///
        /// [`Error`] tells in which phase the call failed.
        pub async fn continue_(
            &self,
            request: example::call,
        ) -> Result<example::callResponse, Error> {
            self.client.call(&operations::continue_, &request).await
        }

        /// # Errors
        ///
        /// [`Error`] tells in which phase the call failed.
        pub async fn crate_(
            &self,
            request: example::call,
        ) -> Result<example::callResponse, Error> {
            self.client.call(&operations::crate_, &request).await
        }

        /// # Errors
        ///
        /// [`Error`] tells in which phase the call failed.
        pub async fn do_(
            &self,
            request: example::call,
        ) -> Result<example::callResponse, Error> {
            self.client.call(&operations::do_, &request).await
        }

        /// # Errors
        ///
        /// [`Error`] tells in which phase the call failed.
        pub async fn dyn_(
            &self,
            request: example::call,
        ) -> Result<example::callResponse, Error> {
            self.client.call(&operations::dyn_, &request).await
        }

        /// # Errors
        ///
        /// [`Error`] tells in which phase the call failed.
        pub async fn else_(
            &self,
            request: example::call,
        ) -> Result<example::callResponse, Error> {
            self.client.call(&operations::else_, &request).await
        }

        /// # Errors
        ///
        /// [`Error`] tells in which phase the call failed.
        pub async fn enum_(
            &self,
            request: example::call,
        ) -> Result<example::callResponse, Error> {
            self.client.call(&operations::enum_, &request).await
        }

        /// # Errors
        ///
        /// [`Error`] tells in which phase the call failed.
        pub async fn extern_(
            &self,
            request: example::call,
        ) -> Result<example::callResponse, Error> {
            self.client.call(&operations::extern_, &request).await
        }

        /// # Errors
        ///
        /// [`Error`] tells in which phase the call failed.
        pub async fn false_(
            &self,
            request: example::call,
        ) -> Result<example::callResponse, Error> {
            self.client.call(&operations::false_, &request).await
        }

        /// # Errors
        ///
        /// [`Error`] tells in which phase the call failed.
        pub async fn final_(
            &self,
            request: example::call,
        ) -> Result<example::callResponse, Error> {
            self.client.call(&operations::final_, &request).await
        }

        /// # Errors
        ///
        /// [`Error`] tells in which phase the call failed.
        pub async fn fn_(
            &self,
            request: example::call,
        ) -> Result<example::callResponse, Error> {
            self.client.call(&operations::fn_, &request).await
        }

        /// # Errors
        ///
        /// [`Error`] tells in which phase the call failed.
        pub async fn for_(
            &self,
            request: example::call,
        ) -> Result<example::callResponse, Error> {
            self.client.call(&operations::for_, &request).await
        }

        /// # Errors
        ///
        /// [`Error`] tells in which phase the call failed.
        pub async fn gen_(
            &self,
            request: example::call,
        ) -> Result<example::callResponse, Error> {
            self.client.call(&operations::gen_, &request).await
        }

        /// # Errors
        ///
        /// [`Error`] tells in which phase the call failed.
        pub async fn if_(
            &self,
            request: example::call,
        ) -> Result<example::callResponse, Error> {
            self.client.call(&operations::if_, &request).await
        }

        /// # Errors
        ///
        /// [`Error`] tells in which phase the call failed.
        pub async fn impl_(
            &self,
            request: example::call,
        ) -> Result<example::callResponse, Error> {
            self.client.call(&operations::impl_, &request).await
        }

        /// # Errors
        ///
        /// [`Error`] tells in which phase the call failed.
        pub async fn in_(
            &self,
            request: example::call,
        ) -> Result<example::callResponse, Error> {
            self.client.call(&operations::in_, &request).await
        }

        /// # Errors
        ///
        /// [`Error`] tells in which phase the call failed.
        pub async fn let_(
            &self,
            request: example::call,
        ) -> Result<example::callResponse, Error> {
            self.client.call(&operations::let_, &request).await
        }

        /// # Errors
        ///
        /// [`Error`] tells in which phase the call failed.
        pub async fn loop_(
            &self,
            request: example::call,
        ) -> Result<example::callResponse, Error> {
            self.client.call(&operations::loop_, &request).await
        }

        /// # Errors
        ///
        /// [`Error`] tells in which phase the call failed.
        pub async fn macro_(
            &self,
            request: example::call,
        ) -> Result<example::callResponse, Error> {
            self.client.call(&operations::macro_, &request).await
        }

        /// # Errors
        ///
        /// [`Error`] tells in which phase the call failed.
        pub async fn match_(
            &self,
            request: example::call,
        ) -> Result<example::callResponse, Error> {
            self.client.call(&operations::match_, &request).await
        }

        /// # Errors
        ///
        /// [`Error`] tells in which phase the call failed.
        pub async fn mod_(
            &self,
            request: example::call,
        ) -> Result<example::callResponse, Error> {
            self.client.call(&operations::mod_, &request).await
        }

        /// # Errors
        ///
        /// [`Error`] tells in which phase the call failed.
        pub async fn move_(
            &self,
            request: example::call,
        ) -> Result<example::callResponse, Error> {
            self.client.call(&operations::move_, &request).await
        }

        /// # Errors
        ///
        /// [`Error`] tells in which phase the call failed.
        pub async fn mut_(
            &self,
            request: example::call,
        ) -> Result<example::callResponse, Error> {
            self.client.call(&operations::mut_, &request).await
        }

        /// # Errors
        ///
        /// [`Error`] tells in which phase the call failed.
        pub async fn override_(
            &self,
            request: example::call,
        ) -> Result<example::callResponse, Error> {
            self.client.call(&operations::override_, &request).await
        }

        /// # Errors
        ///
        /// [`Error`] tells in which phase the call failed.
        pub async fn priv_(
            &self,
            request: example::call,
        ) -> Result<example::callResponse, Error> {
            self.client.call(&operations::priv_, &request).await
        }

        /// # Errors
        ///
        /// [`Error`] tells in which phase the call failed.
        pub async fn pub_(
            &self,
            request: example::call,
        ) -> Result<example::callResponse, Error> {
            self.client.call(&operations::pub_, &request).await
        }

        /// # Errors
        ///
        /// [`Error`] tells in which phase the call failed.
        pub async fn ref_(
            &self,
            request: example::call,
        ) -> Result<example::callResponse, Error> {
            self.client.call(&operations::ref_, &request).await
        }

        /// # Errors
        ///
        /// [`Error`] tells in which phase the call failed.
        pub async fn return_(
            &self,
            request: example::call,
        ) -> Result<example::callResponse, Error> {
            self.client.call(&operations::return_, &request).await
        }

        /// # Errors
        ///
        /// [`Error`] tells in which phase the call failed.
        pub async fn self_(
            &self,
            request: example::call,
        ) -> Result<example::callResponse, Error> {
            self.client.call(&operations::self_, &request).await
        }

        /// # Errors
        ///
        /// [`Error`] tells in which phase the call failed.
        pub async fn static_(
            &self,
            request: example::call,
        ) -> Result<example::callResponse, Error> {
            self.client.call(&operations::static_, &request).await
        }

        /// # Errors
        ///
        /// [`Error`] tells in which phase the call failed.
        pub async fn struct_(
            &self,
            request: example::call,
        ) -> Result<example::callResponse, Error> {
            self.client.call(&operations::struct_, &request).await
        }

        /// # Errors
        ///
        /// [`Error`] tells in which phase the call failed.
        pub async fn super_(
            &self,
            request: example::call,
        ) -> Result<example::callResponse, Error> {
            self.client.call(&operations::super_, &request).await
        }

        /// # Errors
        ///
        /// [`Error`] tells in which phase the call failed.
        pub async fn trait_(
            &self,
            request: example::call,
        ) -> Result<example::callResponse, Error> {
            self.client.call(&operations::trait_, &request).await
        }

        /// # Errors
        ///
        /// [`Error`] tells in which phase the call failed.
        pub async fn true_(
            &self,
            request: example::call,
        ) -> Result<example::callResponse, Error> {
            self.client.call(&operations::true_, &request).await
        }

        /// # Errors
        ///
        /// [`Error`] tells in which phase the call failed.
        pub async fn try_(
            &self,
            request: example::call,
        ) -> Result<example::callResponse, Error> {
            self.client.call(&operations::try_, &request).await
        }

        /// # Errors
        ///
        /// [`Error`] tells in which phase the call failed.
        pub async fn type_(
            &self,
            request: example::call,
        ) -> Result<example::callResponse, Error> {
            self.client.call(&operations::type_, &request).await
        }

        /// # Errors
        ///
        /// [`Error`] tells in which phase the call failed.
        pub async fn typeof_(
            &self,
            request: example::call,
        ) -> Result<example::callResponse, Error> {
            self.client.call(&operations::typeof_, &request).await
        }

        /// # Errors
        ///
        /// [`Error`] tells in which phase the call failed.
        pub async fn unsafe_(
            &self,
            request: example::call,
        ) -> Result<example::callResponse, Error> {
            self.client.call(&operations::unsafe_, &request).await
        }

        /// # Errors
        ///
        /// [`Error`] tells in which phase the call failed.
        pub async fn unsized_(
            &self,
            request: example::call,
        ) -> Result<example::callResponse, Error> {
            self.client.call(&operations::unsized_, &request).await
        }

        /// # Errors
        ///
        /// [`Error`] tells in which phase the call failed.
        pub async fn use_(
            &self,
            request: example::call,
        ) -> Result<example::callResponse, Error> {
            self.client.call(&operations::use_, &request).await
        }

        /// # Errors
        ///
        /// [`Error`] tells in which phase the call failed.
        pub async fn virtual_(
            &self,
            request: example::call,
        ) -> Result<example::callResponse, Error> {
            self.client.call(&operations::virtual_, &request).await
        }

        /// # Errors
        ///
        /// [`Error`] tells in which phase the call failed.
        pub async fn where_(
            &self,
            request: example::call,
        ) -> Result<example::callResponse, Error> {
            self.client.call(&operations::where_, &request).await
        }

        /// # Errors
        ///
        /// [`Error`] tells in which phase the call failed.
        pub async fn while_(
            &self,
            request: example::call,
        ) -> Result<example::callResponse, Error> {
            self.client.call(&operations::while_, &request).await
        }

        /// # Errors
        ///
        /// [`Error`] tells in which phase the call failed.
        pub async fn yield_(
            &self,
            request: example::call,
        ) -> Result<example::callResponse, Error> {
            self.client.call(&operations::yield_, &request).await
        }

        /// # Errors
        ///
        /// [`Error`] tells in which phase the call failed.
        pub async fn union(
            &self,
            request: example::call,
        ) -> Result<example::callResponse, Error> {
            self.client.call(&operations::union, &request).await
        }

        /// # Errors
        ///
        /// [`Error`] tells in which phase the call failed.
        pub async fn auto(
            &self,
            request: example::call,
        ) -> Result<example::callResponse, Error> {
            self.client.call(&operations::auto, &request).await
        }

        /// # Errors
        ///
        /// [`Error`] tells in which phase the call failed.
        pub async fn macro_rules(
            &self,
            request: example::call,
        ) -> Result<example::callResponse, Error> {
            self.client.call(&operations::macro_rules, &request).await
        }

        /// # Errors
        ///
        /// [`Error`] tells in which phase the call failed.
        pub async fn raw(
            &self,
            request: example::call,
        ) -> Result<example::callResponse, Error> {
            self.client.call(&operations::raw, &request).await
        }

        /// # Errors
        ///
        /// [`Error`] tells in which phase the call failed.
        pub async fn safe(
            &self,
            request: example::call,
        ) -> Result<example::callResponse, Error> {
            self.client.call(&operations::safe, &request).await
        }

        /// # Errors
        ///
        /// [`Error`] tells in which phase the call failed.
        pub async fn Item(
            &self,
            request: example::call,
        ) -> Result<example::callResponse, Error> {
            self.client.call(&operations::Item, &request).await
        }

        /// # Errors
        ///
        /// [`Error`] tells in which phase the call failed.
        pub async fn item(
            &self,
            request: example::call,
        ) -> Result<example::callResponse, Error> {
            self.client.call(&operations::item, &request).await
        }

        /// # Errors
        ///
        /// [`Error`] tells in which phase the call failed.
        pub async fn ITEM(
            &self,
            request: example::call,
        ) -> Result<example::callResponse, Error> {
            self.client.call(&operations::ITEM, &request).await
        }

        /// # Errors
        ///
        /// [`Error`] tells in which phase the call failed.
        pub async fn x_y(
            &self,
            request: example::call,
        ) -> Result<example::callResponse, Error> {
            self.client.call(&operations::x_y, &request).await
        }

        /// # Errors
        ///
        /// [`Error`] tells in which phase the call failed.
        pub async fn x_y_2(
            &self,
            request: example::call,
        ) -> Result<example::callResponse, Error> {
            self.client.call(&operations::x_y_2, &request).await
        }

        /// # Errors
        ///
        /// [`Error`] tells in which phase the call failed.
        pub async fn x_y_3(
            &self,
            request: example::call,
        ) -> Result<example::callResponse, Error> {
            self.client.call(&operations::x_y_3, &request).await
        }

        /// # Errors
        ///
        /// [`Error`] tells in which phase the call failed.
        pub async fn _x(
            &self,
            request: example::call,
        ) -> Result<example::callResponse, Error> {
            self.client.call(&operations::_x, &request).await
        }

        /// # Errors
        ///
        /// [`Error`] tells in which phase the call failed.
        pub async fn x_(
            &self,
            request: example::call,
        ) -> Result<example::callResponse, Error> {
            self.client.call(&operations::x_, &request).await
        }

        /// # Errors
        ///
        /// [`Error`] tells in which phase the call failed.
        pub async fn ___2(
            &self,
            request: example::call,
        ) -> Result<example::callResponse, Error> {
            self.client.call(&operations::___2, &request).await
        }

        /// # Errors
        ///
        /// [`Error`] tells in which phase the call failed.
        pub async fn _1st(
            &self,
            request: example::call,
        ) -> Result<example::callResponse, Error> {
            self.client.call(&operations::_1st, &request).await
        }

        /// # Errors
        ///
        /// [`Error`] tells in which phase the call failed.
        pub async fn é(
            &self,
            request: example::call,
        ) -> Result<example::callResponse, Error> {
            self.client.call(&operations::é, &request).await
        }

        /// # Errors
        ///
        /// [`Error`] tells in which phase the call failed.
        pub async fn é_2(
            &self,
            request: example::call,
        ) -> Result<example::callResponse, Error> {
            self.client.call(&operations::é_2, &request).await
        }

        /// # Errors
        ///
        /// [`Error`] tells in which phase the call failed.
        pub async fn a·b(
            &self,
            request: example::call,
        ) -> Result<example::callResponse, Error> {
            self.client.call(&operations::a·b, &request).await
        }

        /// # Errors
        ///
        /// [`Error`] tells in which phase the call failed.
        pub async fn 日本(
            &self,
            request: example::call,
        ) -> Result<example::callResponse, Error> {
            self.client.call(&operations::日本, &request).await
        }
    }

    impl From<Client> for Service {
        fn from(client: Client) -> Self {
            Self { client }
        }
    }

    /// The server half of service `Service`.
    pub mod server {
        use super::*;

        /// What a server of `Service` does. An operation left out answers with a fault that says so.
        pub trait Service: Send + Sync + 'static {
            fn Self_(
                &self,
                call: &mut Call,
                request: example::call,
            ) -> impl Reply<example::callResponse> {
                not_implemented(call, request)
            }

            fn __(
                &self,
                call: &mut Call,
                request: example::call,
            ) -> impl Reply<example::callResponse> {
                not_implemented(call, request)
            }

            fn abstract_(
                &self,
                call: &mut Call,
                request: example::call,
            ) -> impl Reply<example::callResponse> {
                not_implemented(call, request)
            }

            fn as_(
                &self,
                call: &mut Call,
                request: example::call,
            ) -> impl Reply<example::callResponse> {
                not_implemented(call, request)
            }

            fn async_(
                &self,
                call: &mut Call,
                request: example::call,
            ) -> impl Reply<example::callResponse> {
                not_implemented(call, request)
            }

            fn await_(
                &self,
                call: &mut Call,
                request: example::call,
            ) -> impl Reply<example::callResponse> {
                not_implemented(call, request)
            }

            fn become_(
                &self,
                call: &mut Call,
                request: example::call,
            ) -> impl Reply<example::callResponse> {
                not_implemented(call, request)
            }

            fn box_(
                &self,
                call: &mut Call,
                request: example::call,
            ) -> impl Reply<example::callResponse> {
                not_implemented(call, request)
            }

            fn break_(
                &self,
                call: &mut Call,
                request: example::call,
            ) -> impl Reply<example::callResponse> {
                not_implemented(call, request)
            }

            fn const_(
                &self,
                call: &mut Call,
                request: example::call,
            ) -> impl Reply<example::callResponse> {
                not_implemented(call, request)
            }

            fn continue_(
                &self,
                call: &mut Call,
                request: example::call,
            ) -> impl Reply<example::callResponse> {
                not_implemented(call, request)
            }

            fn crate_(
                &self,
                call: &mut Call,
                request: example::call,
            ) -> impl Reply<example::callResponse> {
                not_implemented(call, request)
            }

            fn do_(
                &self,
                call: &mut Call,
                request: example::call,
            ) -> impl Reply<example::callResponse> {
                not_implemented(call, request)
            }

            fn dyn_(
                &self,
                call: &mut Call,
                request: example::call,
            ) -> impl Reply<example::callResponse> {
                not_implemented(call, request)
            }

            fn else_(
                &self,
                call: &mut Call,
                request: example::call,
            ) -> impl Reply<example::callResponse> {
                not_implemented(call, request)
            }

            fn enum_(
                &self,
                call: &mut Call,
                request: example::call,
            ) -> impl Reply<example::callResponse> {
                not_implemented(call, request)
            }

            fn extern_(
                &self,
                call: &mut Call,
                request: example::call,
            ) -> impl Reply<example::callResponse> {
                not_implemented(call, request)
            }

            fn false_(
                &self,
                call: &mut Call,
                request: example::call,
            ) -> impl Reply<example::callResponse> {
                not_implemented(call, request)
            }

            fn final_(
                &self,
                call: &mut Call,
                request: example::call,
            ) -> impl Reply<example::callResponse> {
                not_implemented(call, request)
            }

            fn fn_(
                &self,
                call: &mut Call,
                request: example::call,
            ) -> impl Reply<example::callResponse> {
                not_implemented(call, request)
            }

            fn for_(
                &self,
                call: &mut Call,
                request: example::call,
            ) -> impl Reply<example::callResponse> {
                not_implemented(call, request)
            }

            fn gen_(
                &self,
                call: &mut Call,
                request: example::call,
            ) -> impl Reply<example::callResponse> {
                not_implemented(call, request)
            }

            fn if_(
                &self,
                call: &mut Call,
                request: example::call,
            ) -> impl Reply<example::callResponse> {
                not_implemented(call, request)
            }

            fn impl_(
                &self,
                call: &mut Call,
                request: example::call,
            ) -> impl Reply<example::callResponse> {
                not_implemented(call, request)
            }

            fn in_(
                &self,
                call: &mut Call,
                request: example::call,
            ) -> impl Reply<example::callResponse> {
                not_implemented(call, request)
            }

            fn let_(
                &self,
                call: &mut Call,
                request: example::call,
            ) -> impl Reply<example::callResponse> {
                not_implemented(call, request)
            }

            fn loop_(
                &self,
                call: &mut Call,
                request: example::call,
            ) -> impl Reply<example::callResponse> {
                not_implemented(call, request)
            }

            fn macro_(
                &self,
                call: &mut Call,
                request: example::call,
            ) -> impl Reply<example::callResponse> {
                not_implemented(call, request)
            }

            fn match_(
                &self,
                call: &mut Call,
                request: example::call,
            ) -> impl Reply<example::callResponse> {
                not_implemented(call, request)
            }

            fn mod_(
                &self,
                call: &mut Call,
                request: example::call,
            ) -> impl Reply<example::callResponse> {
                not_implemented(call, request)
            }

            fn move_(
                &self,
                call: &mut Call,
                request: example::call,
            ) -> impl Reply<example::callResponse> {
                not_implemented(call, request)
            }

            fn mut_(
                &self,
                call: &mut Call,
                request: example::call,
            ) -> impl Reply<example::callResponse> {
                not_implemented(call, request)
            }

            fn override_(
                &self,
                call: &mut Call,
                request: example::call,
            ) -> impl Reply<example::callResponse> {
                not_implemented(call, request)
            }

            fn priv_(
                &self,
                call: &mut Call,
                request: example::call,
            ) -> impl Reply<example::callResponse> {
                not_implemented(call, request)
            }

            fn pub_(
                &self,
                call: &mut Call,
                request: example::call,
            ) -> impl Reply<example::callResponse> {
                not_implemented(call, request)
            }

            fn ref_(
                &self,
                call: &mut Call,
                request: example::call,
            ) -> impl Reply<example::callResponse> {
                not_implemented(call, request)
            }

            fn return_(
                &self,
                call: &mut Call,
                request: example::call,
            ) -> impl Reply<example::callResponse> {
                not_implemented(call, request)
            }

            fn self_(
                &self,
                call: &mut Call,
                request: example::call,
            ) -> impl Reply<example::callResponse> {
                not_implemented(call, request)
            }

            fn static_(
                &self,
                call: &mut Call,
                request: example::call,
            ) -> impl Reply<example::callResponse> {
                not_implemented(call, request)
            }

            fn struct_(
                &self,
                call: &mut Call,
                request: example::call,
            ) -> impl Reply<example::callResponse> {
                not_implemented(call, request)
            }

            fn super_(
                &self,
                call: &mut Call,
                request: example::call,
            ) -> impl Reply<example::callResponse> {
                not_implemented(call, request)
            }

            fn trait_(
                &self,
                call: &mut Call,
                request: example::call,
            ) -> impl Reply<example::callResponse> {
                not_implemented(call, request)
            }

            fn true_(
                &self,
                call: &mut Call,
                request: example::call,
            ) -> impl Reply<example::callResponse> {
                not_implemented(call, request)
            }

            fn try_(
                &self,
                call: &mut Call,
                request: example::call,
            ) -> impl Reply<example::callResponse> {
                not_implemented(call, request)
            }

            fn type_(
                &self,
                call: &mut Call,
                request: example::call,
            ) -> impl Reply<example::callResponse> {
                not_implemented(call, request)
            }

            fn typeof_(
                &self,
                call: &mut Call,
                request: example::call,
            ) -> impl Reply<example::callResponse> {
                not_implemented(call, request)
            }

            fn unsafe_(
                &self,
                call: &mut Call,
                request: example::call,
            ) -> impl Reply<example::callResponse> {
                not_implemented(call, request)
            }

            fn unsized_(
                &self,
                call: &mut Call,
                request: example::call,
            ) -> impl Reply<example::callResponse> {
                not_implemented(call, request)
            }

            fn use_(
                &self,
                call: &mut Call,
                request: example::call,
            ) -> impl Reply<example::callResponse> {
                not_implemented(call, request)
            }

            fn virtual_(
                &self,
                call: &mut Call,
                request: example::call,
            ) -> impl Reply<example::callResponse> {
                not_implemented(call, request)
            }

            fn where_(
                &self,
                call: &mut Call,
                request: example::call,
            ) -> impl Reply<example::callResponse> {
                not_implemented(call, request)
            }

            fn while_(
                &self,
                call: &mut Call,
                request: example::call,
            ) -> impl Reply<example::callResponse> {
                not_implemented(call, request)
            }

            fn yield_(
                &self,
                call: &mut Call,
                request: example::call,
            ) -> impl Reply<example::callResponse> {
                not_implemented(call, request)
            }

            fn union(
                &self,
                call: &mut Call,
                request: example::call,
            ) -> impl Reply<example::callResponse> {
                not_implemented(call, request)
            }

            fn auto(
                &self,
                call: &mut Call,
                request: example::call,
            ) -> impl Reply<example::callResponse> {
                not_implemented(call, request)
            }

            fn macro_rules(
                &self,
                call: &mut Call,
                request: example::call,
            ) -> impl Reply<example::callResponse> {
                not_implemented(call, request)
            }

            fn raw(
                &self,
                call: &mut Call,
                request: example::call,
            ) -> impl Reply<example::callResponse> {
                not_implemented(call, request)
            }

            fn safe(
                &self,
                call: &mut Call,
                request: example::call,
            ) -> impl Reply<example::callResponse> {
                not_implemented(call, request)
            }

            fn Item(
                &self,
                call: &mut Call,
                request: example::call,
            ) -> impl Reply<example::callResponse> {
                not_implemented(call, request)
            }

            fn item(
                &self,
                call: &mut Call,
                request: example::call,
            ) -> impl Reply<example::callResponse> {
                not_implemented(call, request)
            }

            fn ITEM(
                &self,
                call: &mut Call,
                request: example::call,
            ) -> impl Reply<example::callResponse> {
                not_implemented(call, request)
            }

            fn x_y(
                &self,
                call: &mut Call,
                request: example::call,
            ) -> impl Reply<example::callResponse> {
                not_implemented(call, request)
            }

            fn x_y_2(
                &self,
                call: &mut Call,
                request: example::call,
            ) -> impl Reply<example::callResponse> {
                not_implemented(call, request)
            }

            fn x_y_3(
                &self,
                call: &mut Call,
                request: example::call,
            ) -> impl Reply<example::callResponse> {
                not_implemented(call, request)
            }

            fn _x(
                &self,
                call: &mut Call,
                request: example::call,
            ) -> impl Reply<example::callResponse> {
                not_implemented(call, request)
            }

            fn x_(
                &self,
                call: &mut Call,
                request: example::call,
            ) -> impl Reply<example::callResponse> {
                not_implemented(call, request)
            }

            fn ___2(
                &self,
                call: &mut Call,
                request: example::call,
            ) -> impl Reply<example::callResponse> {
                not_implemented(call, request)
            }

            fn _1st(
                &self,
                call: &mut Call,
                request: example::call,
            ) -> impl Reply<example::callResponse> {
                not_implemented(call, request)
            }

            fn é(
                &self,
                call: &mut Call,
                request: example::call,
            ) -> impl Reply<example::callResponse> {
                not_implemented(call, request)
            }

            fn é_2(
                &self,
                call: &mut Call,
                request: example::call,
            ) -> impl Reply<example::callResponse> {
                not_implemented(call, request)
            }

            fn a·b(
                &self,
                call: &mut Call,
                request: example::call,
            ) -> impl Reply<example::callResponse> {
                not_implemented(call, request)
            }

            fn 日本(
                &self,
                call: &mut Call,
                request: example::call,
            ) -> impl Reply<example::callResponse> {
                not_implemented(call, request)
            }
        }

        /// A `tower::Service` that answers calls by `handler`.
        pub fn service<H: Service>(handler: H) -> Server<Dispatcher<H>> {
            Server::new(Dispatcher(handler))
        }

        /// Leads each call to its method.
        #[derive(Debug)]
        pub struct Dispatcher<H>(H);

        impl<H: Service> Dispatch for Dispatcher<H> {
            fn operations(&self) -> &'static [&'static Operation] {
                &operations::ALL
            }

            async fn dispatch(&self, index: usize, call: &mut Call) -> Result<Answer, Fault> {
                match index {
                    0 => {
                        let request = call.request()?;
                        let reply = self.0.Self_(call, request).await?;
                        call.answer(&reply)
                    }
                    1 => {
                        let request = call.request()?;
                        let reply = self.0.__(call, request).await?;
                        call.answer(&reply)
                    }
                    2 => {
                        let request = call.request()?;
                        let reply = self.0.abstract_(call, request).await?;
                        call.answer(&reply)
                    }
                    3 => {
                        let request = call.request()?;
                        let reply = self.0.as_(call, request).await?;
                        call.answer(&reply)
                    }
                    4 => {
                        let request = call.request()?;
                        let reply = self.0.async_(call, request).await?;
                        call.answer(&reply)
                    }
                    5 => {
                        let request = call.request()?;
                        let reply = self.0.await_(call, request).await?;
                        call.answer(&reply)
                    }
                    6 => {
                        let request = call.request()?;
                        let reply = self.0.become_(call, request).await?;
                        call.answer(&reply)
                    }
                    7 => {
                        let request = call.request()?;
                        let reply = self.0.box_(call, request).await?;
                        call.answer(&reply)
                    }
                    8 => {
                        let request = call.request()?;
                        let reply = self.0.break_(call, request).await?;
                        call.answer(&reply)
                    }
                    9 => {
                        let request = call.request()?;
                        let reply = self.0.const_(call, request).await?;
                        call.answer(&reply)
                    }
                    10 => {
                        let request = call.request()?;
                        let reply = self.0.continue_(call, request).await?;
                        call.answer(&reply)
                    }
                    11 => {
                        let request = call.request()?;
                        let reply = self.0.crate_(call, request).await?;
                        call.answer(&reply)
                    }
                    12 => {
                        let request = call.request()?;
                        let reply = self.0.do_(call, request).await?;
                        call.answer(&reply)
                    }
                    13 => {
                        let request = call.request()?;
                        let reply = self.0.dyn_(call, request).await?;
                        call.answer(&reply)
                    }
                    14 => {
                        let request = call.request()?;
                        let reply = self.0.else_(call, request).await?;
                        call.answer(&reply)
                    }
                    15 => {
                        let request = call.request()?;
                        let reply = self.0.enum_(call, request).await?;
                        call.answer(&reply)
                    }
                    16 => {
                        let request = call.request()?;
                        let reply = self.0.extern_(call, request).await?;
                        call.answer(&reply)
                    }
                    17 => {
                        let request = call.request()?;
                        let reply = self.0.false_(call, request).await?;
                        call.answer(&reply)
                    }
                    18 => {
                        let request = call.request()?;
                        let reply = self.0.final_(call, request).await?;
                        call.answer(&reply)
                    }
                    19 => {
                        let request = call.request()?;
                        let reply = self.0.fn_(call, request).await?;
                        call.answer(&reply)
                    }
                    20 => {
                        let request = call.request()?;
                        let reply = self.0.for_(call, request).await?;
                        call.answer(&reply)
                    }
                    21 => {
                        let request = call.request()?;
                        let reply = self.0.gen_(call, request).await?;
                        call.answer(&reply)
                    }
                    22 => {
                        let request = call.request()?;
                        let reply = self.0.if_(call, request).await?;
                        call.answer(&reply)
                    }
                    23 => {
                        let request = call.request()?;
                        let reply = self.0.impl_(call, request).await?;
                        call.answer(&reply)
                    }
                    24 => {
                        let request = call.request()?;
                        let reply = self.0.in_(call, request).await?;
                        call.answer(&reply)
                    }
                    25 => {
                        let request = call.request()?;
                        let reply = self.0.let_(call, request).await?;
                        call.answer(&reply)
                    }
                    26 => {
                        let request = call.request()?;
                        let reply = self.0.loop_(call, request).await?;
                        call.answer(&reply)
                    }
                    27 => {
                        let request = call.request()?;
                        let reply = self.0.macro_(call, request).await?;
                        call.answer(&reply)
                    }
                    28 => {
                        let request = call.request()?;
                        let reply = self.0.match_(call, request).await?;
                        call.answer(&reply)
                    }
                    29 => {
                        let request = call.request()?;
                        let reply = self.0.mod_(call, request).await?;
                        call.answer(&reply)
                    }
                    30 => {
                        let request = call.request()?;
                        let reply = self.0.move_(call, request).await?;
                        call.answer(&reply)
                    }
                    31 => {
                        let request = call.request()?;
                        let reply = self.0.mut_(call, request).await?;
                        call.answer(&reply)
                    }
                    32 => {
                        let request = call.request()?;
                        let reply = self.0.override_(call, request).await?;
                        call.answer(&reply)
                    }
                    33 => {
                        let request = call.request()?;
                        let reply = self.0.priv_(call, request).await?;
                        call.answer(&reply)
                    }
                    34 => {
                        let request = call.request()?;
                        let reply = self.0.pub_(call, request).await?;
                        call.answer(&reply)
                    }
                    35 => {
                        let request = call.request()?;
                        let reply = self.0.ref_(call, request).await?;
                        call.answer(&reply)
                    }
                    36 => {
                        let request = call.request()?;
                        let reply = self.0.return_(call, request).await?;
                        call.answer(&reply)
                    }
                    37 => {
                        let request = call.request()?;
                        let reply = self.0.self_(call, request).await?;
                        call.answer(&reply)
                    }
                    38 => {
                        let request = call.request()?;
                        let reply = self.0.static_(call, request).await?;
                        call.answer(&reply)
                    }
                    39 => {
                        let request = call.request()?;
                        let reply = self.0.struct_(call, request).await?;
                        call.answer(&reply)
                    }
                    40 => {
                        let request = call.request()?;
                        let reply = self.0.super_(call, request).await?;
                        call.answer(&reply)
                    }
                    41 => {
                        let request = call.request()?;
                        let reply = self.0.trait_(call, request).await?;
                        call.answer(&reply)
                    }
                    42 => {
                        let request = call.request()?;
                        let reply = self.0.true_(call, request).await?;
                        call.answer(&reply)
                    }
                    43 => {
                        let request = call.request()?;
                        let reply = self.0.try_(call, request).await?;
                        call.answer(&reply)
                    }
                    44 => {
                        let request = call.request()?;
                        let reply = self.0.type_(call, request).await?;
                        call.answer(&reply)
                    }
                    45 => {
                        let request = call.request()?;
                        let reply = self.0.typeof_(call, request).await?;
                        call.answer(&reply)
                    }
                    46 => {
                        let request = call.request()?;
                        let reply = self.0.unsafe_(call, request).await?;
                        call.answer(&reply)
                    }
                    47 => {
                        let request = call.request()?;
                        let reply = self.0.unsized_(call, request).await?;
                        call.answer(&reply)
                    }
                    48 => {
                        let request = call.request()?;
                        let reply = self.0.use_(call, request).await?;
                        call.answer(&reply)
                    }
                    49 => {
                        let request = call.request()?;
                        let reply = self.0.virtual_(call, request).await?;
                        call.answer(&reply)
                    }
                    50 => {
                        let request = call.request()?;
                        let reply = self.0.where_(call, request).await?;
                        call.answer(&reply)
                    }
                    51 => {
                        let request = call.request()?;
                        let reply = self.0.while_(call, request).await?;
                        call.answer(&reply)
                    }
                    52 => {
                        let request = call.request()?;
                        let reply = self.0.yield_(call, request).await?;
                        call.answer(&reply)
                    }
                    53 => {
                        let request = call.request()?;
                        let reply = self.0.union(call, request).await?;
                        call.answer(&reply)
                    }
                    54 => {
                        let request = call.request()?;
                        let reply = self.0.auto(call, request).await?;
                        call.answer(&reply)
                    }
                    55 => {
                        let request = call.request()?;
                        let reply = self.0.macro_rules(call, request).await?;
                        call.answer(&reply)
                    }
                    56 => {
                        let request = call.request()?;
                        let reply = self.0.raw(call, request).await?;
                        call.answer(&reply)
                    }
                    57 => {
                        let request = call.request()?;
                        let reply = self.0.safe(call, request).await?;
                        call.answer(&reply)
                    }
                    58 => {
                        let request = call.request()?;
                        let reply = self.0.Item(call, request).await?;
                        call.answer(&reply)
                    }
                    59 => {
                        let request = call.request()?;
                        let reply = self.0.item(call, request).await?;
                        call.answer(&reply)
                    }
                    60 => {
                        let request = call.request()?;
                        let reply = self.0.ITEM(call, request).await?;
                        call.answer(&reply)
                    }
                    61 => {
                        let request = call.request()?;
                        let reply = self.0.x_y(call, request).await?;
                        call.answer(&reply)
                    }
                    62 => {
                        let request = call.request()?;
                        let reply = self.0.x_y_2(call, request).await?;
                        call.answer(&reply)
                    }
                    63 => {
                        let request = call.request()?;
                        let reply = self.0.x_y_3(call, request).await?;
                        call.answer(&reply)
                    }
                    64 => {
                        let request = call.request()?;
                        let reply = self.0._x(call, request).await?;
                        call.answer(&reply)
                    }
                    65 => {
                        let request = call.request()?;
                        let reply = self.0.x_(call, request).await?;
                        call.answer(&reply)
                    }
                    66 => {
                        let request = call.request()?;
                        let reply = self.0.___2(call, request).await?;
                        call.answer(&reply)
                    }
                    67 => {
                        let request = call.request()?;
                        let reply = self.0._1st(call, request).await?;
                        call.answer(&reply)
                    }
                    68 => {
                        let request = call.request()?;
                        let reply = self.0.é(call, request).await?;
                        call.answer(&reply)
                    }
                    69 => {
                        let request = call.request()?;
                        let reply = self.0.é_2(call, request).await?;
                        call.answer(&reply)
                    }
                    70 => {
                        let request = call.request()?;
                        let reply = self.0.a·b(call, request).await?;
                        call.answer(&reply)
                    }
                    _ => {
                        let request = call.request()?;
                        let reply = self.0.日本(call, request).await?;
                        call.answer(&reply)
                    }
                }
            }
        }
    }
}
