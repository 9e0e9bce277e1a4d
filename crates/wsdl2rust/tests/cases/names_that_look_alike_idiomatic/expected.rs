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
            pub self_: i32,
        }
        complex! {
            Self_("Self", NS);
            0 self_: element("Self");
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

        #[derive(Debug, Clone, PartialEq)]
        pub struct Abstract {
            pub abstract_: i32,
        }
        complex! {
            Abstract("abstract", NS);
            0 abstract_: element("abstract");
        }

        #[derive(Debug, Clone, PartialEq)]
        pub struct As {
            pub as_: i32,
        }
        complex! {
            As("as", NS);
            0 as_: element("as");
        }

        #[derive(Debug, Clone, PartialEq)]
        pub struct Async {
            pub async_: i32,
        }
        complex! {
            Async("async", NS);
            0 async_: element("async");
        }

        #[derive(Debug, Clone, PartialEq)]
        pub struct Await {
            pub await_: i32,
        }
        complex! {
            Await("await", NS);
            0 await_: element("await");
        }

        #[derive(Debug, Clone, PartialEq)]
        pub struct Become {
            pub become_: i32,
        }
        complex! {
            Become("become", NS);
            0 become_: element("become");
        }

        /// Named `box` in the contract.
        #[derive(Debug, Clone, PartialEq)]
        pub struct Box_ {
            pub box_: i32,
        }
        complex! {
            Box_("box", NS);
            0 box_: element("box");
        }

        #[derive(Debug, Clone, PartialEq)]
        pub struct Break {
            pub break_: i32,
        }
        complex! {
            Break("break", NS);
            0 break_: element("break");
        }

        #[derive(Debug, Clone, PartialEq)]
        pub struct Const {
            pub const_: i32,
        }
        complex! {
            Const("const", NS);
            0 const_: element("const");
        }

        #[derive(Debug, Clone, PartialEq)]
        pub struct Continue {
            pub continue_: i32,
        }
        complex! {
            Continue("continue", NS);
            0 continue_: element("continue");
        }

        #[derive(Debug, Clone, PartialEq)]
        pub struct Crate {
            pub crate_: i32,
        }
        complex! {
            Crate("crate", NS);
            0 crate_: element("crate");
        }

        #[derive(Debug, Clone, PartialEq)]
        pub struct Do {
            pub do_: i32,
        }
        complex! {
            Do("do", NS);
            0 do_: element("do");
        }

        #[derive(Debug, Clone, PartialEq)]
        pub struct Dyn {
            pub dyn_: i32,
        }
        complex! {
            Dyn("dyn", NS);
            0 dyn_: element("dyn");
        }

        #[derive(Debug, Clone, PartialEq)]
        pub struct Else {
            pub else_: i32,
        }
        complex! {
            Else("else", NS);
            0 else_: element("else");
        }

        #[derive(Debug, Clone, PartialEq)]
        pub struct Enum {
            pub enum_: i32,
        }
        complex! {
            Enum("enum", NS);
            0 enum_: element("enum");
        }

        #[derive(Debug, Clone, PartialEq)]
        pub struct Extern {
            pub extern_: i32,
        }
        complex! {
            Extern("extern", NS);
            0 extern_: element("extern");
        }

        #[derive(Debug, Clone, PartialEq)]
        pub struct False {
            pub false_: i32,
        }
        complex! {
            False("false", NS);
            0 false_: element("false");
        }

        #[derive(Debug, Clone, PartialEq)]
        pub struct Final {
            pub final_: i32,
        }
        complex! {
            Final("final", NS);
            0 final_: element("final");
        }

        #[derive(Debug, Clone, PartialEq)]
        pub struct Fn {
            pub fn_: i32,
        }
        complex! {
            Fn("fn", NS);
            0 fn_: element("fn");
        }

        #[derive(Debug, Clone, PartialEq)]
        pub struct For {
            pub for_: i32,
        }
        complex! {
            For("for", NS);
            0 for_: element("for");
        }

        #[derive(Debug, Clone, PartialEq)]
        pub struct Gen {
            pub gen_: i32,
        }
        complex! {
            Gen("gen", NS);
            0 gen_: element("gen");
        }

        #[derive(Debug, Clone, PartialEq)]
        pub struct If {
            pub if_: i32,
        }
        complex! {
            If("if", NS);
            0 if_: element("if");
        }

        #[derive(Debug, Clone, PartialEq)]
        pub struct Impl {
            pub impl_: i32,
        }
        complex! {
            Impl("impl", NS);
            0 impl_: element("impl");
        }

        #[derive(Debug, Clone, PartialEq)]
        pub struct In {
            pub in_: i32,
        }
        complex! {
            In("in", NS);
            0 in_: element("in");
        }

        #[derive(Debug, Clone, PartialEq)]
        pub struct Let {
            pub let_: i32,
        }
        complex! {
            Let("let", NS);
            0 let_: element("let");
        }

        #[derive(Debug, Clone, PartialEq)]
        pub struct Loop {
            pub loop_: i32,
        }
        complex! {
            Loop("loop", NS);
            0 loop_: element("loop");
        }

        #[derive(Debug, Clone, PartialEq)]
        pub struct Macro {
            pub macro_: i32,
        }
        complex! {
            Macro("macro", NS);
            0 macro_: element("macro");
        }

        #[derive(Debug, Clone, PartialEq)]
        pub struct Match {
            pub match_: i32,
        }
        complex! {
            Match("match", NS);
            0 match_: element("match");
        }

        #[derive(Debug, Clone, PartialEq)]
        pub struct Mod {
            pub mod_: i32,
        }
        complex! {
            Mod("mod", NS);
            0 mod_: element("mod");
        }

        #[derive(Debug, Clone, PartialEq)]
        pub struct Move {
            pub move_: i32,
        }
        complex! {
            Move("move", NS);
            0 move_: element("move");
        }

        #[derive(Debug, Clone, PartialEq)]
        pub struct Mut {
            pub mut_: i32,
        }
        complex! {
            Mut("mut", NS);
            0 mut_: element("mut");
        }

        #[derive(Debug, Clone, PartialEq)]
        pub struct Override {
            pub override_: i32,
        }
        complex! {
            Override("override", NS);
            0 override_: element("override");
        }

        #[derive(Debug, Clone, PartialEq)]
        pub struct Priv {
            pub priv_: i32,
        }
        complex! {
            Priv("priv", NS);
            0 priv_: element("priv");
        }

        #[derive(Debug, Clone, PartialEq)]
        pub struct Pub {
            pub pub_: i32,
        }
        complex! {
            Pub("pub", NS);
            0 pub_: element("pub");
        }

        #[derive(Debug, Clone, PartialEq)]
        pub struct Ref {
            pub ref_: i32,
        }
        complex! {
            Ref("ref", NS);
            0 ref_: element("ref");
        }

        #[derive(Debug, Clone, PartialEq)]
        pub struct Return {
            pub return_: i32,
        }
        complex! {
            Return("return", NS);
            0 return_: element("return");
        }

        /// Named `self` in the contract.
        #[derive(Debug, Clone, PartialEq)]
        pub struct Self_2 {
            pub self_: i32,
        }
        complex! {
            Self_2("self", NS);
            0 self_: element("self");
        }

        #[derive(Debug, Clone, PartialEq)]
        pub struct Static {
            pub static_: i32,
        }
        complex! {
            Static("static", NS);
            0 static_: element("static");
        }

        #[derive(Debug, Clone, PartialEq)]
        pub struct Struct {
            pub struct_: i32,
        }
        complex! {
            Struct("struct", NS);
            0 struct_: element("struct");
        }

        #[derive(Debug, Clone, PartialEq)]
        pub struct Super {
            pub super_: i32,
        }
        complex! {
            Super("super", NS);
            0 super_: element("super");
        }

        #[derive(Debug, Clone, PartialEq)]
        pub struct Trait {
            pub trait_: i32,
        }
        complex! {
            Trait("trait", NS);
            0 trait_: element("trait");
        }

        #[derive(Debug, Clone, PartialEq)]
        pub struct True {
            pub true_: i32,
        }
        complex! {
            True("true", NS);
            0 true_: element("true");
        }

        #[derive(Debug, Clone, PartialEq)]
        pub struct Try {
            pub try_: i32,
        }
        complex! {
            Try("try", NS);
            0 try_: element("try");
        }

        #[derive(Debug, Clone, PartialEq)]
        pub struct Type {
            pub type_: i32,
        }
        complex! {
            Type("type", NS);
            0 type_: element("type");
        }

        #[derive(Debug, Clone, PartialEq)]
        pub struct Typeof {
            pub typeof_: i32,
        }
        complex! {
            Typeof("typeof", NS);
            0 typeof_: element("typeof");
        }

        #[derive(Debug, Clone, PartialEq)]
        pub struct Unsafe {
            pub unsafe_: i32,
        }
        complex! {
            Unsafe("unsafe", NS);
            0 unsafe_: element("unsafe");
        }

        #[derive(Debug, Clone, PartialEq)]
        pub struct Unsized {
            pub unsized_: i32,
        }
        complex! {
            Unsized("unsized", NS);
            0 unsized_: element("unsized");
        }

        #[derive(Debug, Clone, PartialEq)]
        pub struct Use {
            pub use_: i32,
        }
        complex! {
            Use("use", NS);
            0 use_: element("use");
        }

        #[derive(Debug, Clone, PartialEq)]
        pub struct Virtual {
            pub virtual_: i32,
        }
        complex! {
            Virtual("virtual", NS);
            0 virtual_: element("virtual");
        }

        #[derive(Debug, Clone, PartialEq)]
        pub struct Where {
            pub where_: i32,
        }
        complex! {
            Where("where", NS);
            0 where_: element("where");
        }

        #[derive(Debug, Clone, PartialEq)]
        pub struct While {
            pub while_: i32,
        }
        complex! {
            While("while", NS);
            0 while_: element("while");
        }

        #[derive(Debug, Clone, PartialEq)]
        pub struct Yield {
            pub yield_: i32,
        }
        complex! {
            Yield("yield", NS);
            0 yield_: element("yield");
        }

        #[derive(Debug, Clone, PartialEq)]
        pub struct Union {
            pub union: i32,
        }
        complex! {
            Union("union", NS);
            0 union: element("union");
        }

        #[derive(Debug, Clone, PartialEq)]
        pub struct Auto {
            pub auto: i32,
        }
        complex! {
            Auto("auto", NS);
            0 auto: element("auto");
        }

        #[derive(Debug, Clone, PartialEq)]
        pub struct MacroRules {
            pub macro_rules: i32,
        }
        complex! {
            MacroRules("macro_rules", NS);
            0 macro_rules: element("macro_rules");
        }

        #[derive(Debug, Clone, PartialEq)]
        pub struct Raw {
            pub raw: i32,
        }
        complex! {
            Raw("raw", NS);
            0 raw: element("raw");
        }

        #[derive(Debug, Clone, PartialEq)]
        pub struct Safe {
            pub safe: i32,
        }
        complex! {
            Safe("safe", NS);
            0 safe: element("safe");
        }

        #[derive(Debug, Clone, PartialEq)]
        pub struct Clone {
            pub clone: i32,
        }
        complex! {
            Clone("Clone", NS);
            0 clone: element("Clone");
        }

        #[derive(Debug, Clone, PartialEq)]
        pub struct Debug {
            pub debug: i32,
        }
        complex! {
            Debug("Debug", NS);
            0 debug: element("Debug");
        }

        #[derive(Debug, Clone, PartialEq)]
        pub struct FnOnce {
            pub fn_once: i32,
        }
        complex! {
            FnOnce("FnOnce", NS);
            0 fn_once: element("FnOnce");
        }

        #[derive(Debug, Clone, PartialEq)]
        pub struct Iterator {
            pub iterator: i32,
        }
        complex! {
            Iterator("Iterator", NS);
            0 iterator: element("Iterator");
        }

        #[derive(Debug, Clone, PartialEq)]
        pub struct PartialEq {
            pub partial_eq: i32,
        }
        complex! {
            PartialEq("PartialEq", NS);
            0 partial_eq: element("PartialEq");
        }

        /// Named `Option` in the contract.
        #[derive(Debug, Clone, PartialEq)]
        pub struct Option_ {
            pub option: i32,
        }
        complex! {
            Option_("Option", NS);
            0 option: element("Option");
        }

        #[derive(Debug, Clone, PartialEq)]
        pub struct Str {
            pub str: i32,
        }
        complex! {
            Str("str", NS);
            0 str: element("str");
        }

        #[derive(Debug, Clone, PartialEq)]
        pub struct Usize {
            pub usize: i32,
        }
        complex! {
            Usize("usize", NS);
            0 usize: element("usize");
        }

        #[derive(Debug, Clone, PartialEq)]
        pub struct Std {
            pub std: i32,
        }
        complex! {
            Std("std", NS);
            0 std: element("std");
        }

        #[derive(Debug, Clone, PartialEq)]
        pub struct Item {
            pub item: i32,
        }
        complex! {
            Item("Item", NS);
            0 item: element("Item");
        }

        /// Named `item` in the contract.
        #[derive(Debug, Clone, PartialEq)]
        pub struct Item2 {
            pub item: i32,
        }
        complex! {
            Item2("item", NS);
            0 item: element("item");
        }

        /// Named `ITEM` in the contract.
        #[derive(Debug, Clone, PartialEq)]
        pub struct Item3 {
            pub item: i32,
        }
        complex! {
            Item3("ITEM", NS);
            0 item: element("ITEM");
        }

        #[derive(Debug, Clone, PartialEq)]
        pub struct XY {
            pub x_y: i32,
        }
        complex! {
            XY("x-y", NS);
            0 x_y: element("x-y");
        }

        /// Named `x.y` in the contract.
        #[derive(Debug, Clone, PartialEq)]
        pub struct XY2 {
            pub x_y: i32,
        }
        complex! {
            XY2("x.y", NS);
            0 x_y: element("x.y");
        }

        /// Named `x_y` in the contract.
        #[derive(Debug, Clone, PartialEq)]
        pub struct XY3 {
            pub x_y: i32,
        }
        complex! {
            XY3("x_y", NS);
            0 x_y: element("x_y");
        }

        #[derive(Debug, Clone, PartialEq)]
        pub struct X {
            pub x: i32,
        }
        complex! {
            X("_x", NS);
            0 x: element("_x");
        }

        /// Named `x_` in the contract.
        #[derive(Debug, Clone, PartialEq)]
        pub struct X2 {
            pub x: i32,
        }
        complex! {
            X2("x_", NS);
            0 x: element("x_");
        }

        /// Named `__` in the contract.
        #[derive(Debug, Clone, PartialEq)]
        pub struct __2 {
            pub __: i32,
        }
        complex! {
            __2("__", NS);
            0 __: element("__");
        }

        /// Named `_1st` in the contract.
        #[derive(Debug, Clone, PartialEq)]
        pub struct _1st {
            pub _1st: i32,
        }
        complex! {
            _1st("_1st", NS);
            0 _1st: element("_1st");
        }

        #[derive(Debug, Clone, PartialEq)]
        pub struct É {
            pub é: i32,
        }
        complex! {
            É("é", NS);
            0 é: element("é");
        }

        /// Named `é` in the contract.
        #[derive(Debug, Clone, PartialEq)]
        pub struct É2 {
            pub é: i32,
        }
        complex! {
            É2("e\u{301}", NS);
            0 é: element("e\u{301}");
        }

        #[derive(Debug, Clone, PartialEq)]
        pub struct AB {
            pub a_b: i32,
        }
        complex! {
            AB("a·b", NS);
            0 a_b: element("a·b");
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
        pub enum Words {
            Self_,
            __,
            Abstract,
            As,
            Async,
            Await,
            Become,
            Box,
            Break,
            Const,
            Continue,
            Crate,
            Do,
            Dyn,
            Else,
            Enum,
            Extern,
            False,
            Final,
            Fn,
            For,
            Gen,
            If,
            Impl,
            In,
            Let,
            Loop,
            Macro,
            Match,
            Mod,
            Move,
            Mut,
            Override,
            Priv,
            Pub,
            Ref,
            Return,
            Self_2,
            Static,
            Struct,
            Super,
            Trait,
            True,
            Try,
            Type,
            Typeof,
            Unsafe,
            Unsized,
            Use,
            Virtual,
            Where,
            While,
            Yield,
            Union,
            Auto,
            MacroRules,
            Raw,
            Safe,
            Clone,
            Debug,
            FnOnce,
            Iterator,
            PartialEq,
            Option,
            Str,
            Usize,
            Std,
            Item,
            Item2,
            Item3,
            XY,
            XY2,
            XY3,
            X,
            X2,
            __2,
            _1st,
            É,
            É2,
            AB,
            日本,
            On,
            On2,
            On3,
            Empty,
            _1,
            __3,
            __4,
            Unknown,
            AB2,
            /// A word that the contract does not list, as it came.
            Unknown_(String),
        }
        words! {
            Words else Unknown_;
            Self_ = "Self";
            __ = "_";
            Abstract = "abstract";
            As = "as";
            Async = "async";
            Await = "await";
            Become = "become";
            Box = "box";
            Break = "break";
            Const = "const";
            Continue = "continue";
            Crate = "crate";
            Do = "do";
            Dyn = "dyn";
            Else = "else";
            Enum = "enum";
            Extern = "extern";
            False = "false";
            Final = "final";
            Fn = "fn";
            For = "for";
            Gen = "gen";
            If = "if";
            Impl = "impl";
            In = "in";
            Let = "let";
            Loop = "loop";
            Macro = "macro";
            Match = "match";
            Mod = "mod";
            Move = "move";
            Mut = "mut";
            Override = "override";
            Priv = "priv";
            Pub = "pub";
            Ref = "ref";
            Return = "return";
            Self_2 = "self";
            Static = "static";
            Struct = "struct";
            Super = "super";
            Trait = "trait";
            True = "true";
            Try = "try";
            Type = "type";
            Typeof = "typeof";
            Unsafe = "unsafe";
            Unsized = "unsized";
            Use = "use";
            Virtual = "virtual";
            Where = "where";
            While = "while";
            Yield = "yield";
            Union = "union";
            Auto = "auto";
            MacroRules = "macro_rules";
            Raw = "raw";
            Safe = "safe";
            Clone = "Clone";
            Debug = "Debug";
            FnOnce = "FnOnce";
            Iterator = "Iterator";
            PartialEq = "PartialEq";
            Option = "Option";
            Str = "str";
            Usize = "usize";
            Std = "std";
            Item = "Item";
            Item2 = "item";
            Item3 = "ITEM";
            XY = "x-y";
            XY2 = "x.y";
            XY3 = "x_y";
            X = "_x";
            X2 = "x_";
            __2 = "__";
            _1st = "_1st";
            É = "é";
            É2 = "e\u{301}";
            AB = "a·b";
            日本 = "日本";
            On = "on";
            On2 = "On";
            On3 = "ON";
            Empty = "";
            _1 = "1";
            __3 = "-";
            __4 = "+";
            Unknown = "Unknown";
            AB2 = "a b";
        }

        /// The request of [`self_`](super::Service::self_), [`__`](super::Service::__), [`abstract_`](super::Service::abstract_), [`as_`](super::Service::as_), [`async_`](super::Service::async_), [`await_`](super::Service::await_), [`become_`](super::Service::become_), [`box_`](super::Service::box_), [`break_`](super::Service::break_), [`const_`](super::Service::const_), [`continue_`](super::Service::continue_), [`crate_`](super::Service::crate_), [`do_`](super::Service::do_), [`dyn_`](super::Service::dyn_), [`else_`](super::Service::else_), [`enum_`](super::Service::enum_), [`extern_`](super::Service::extern_), [`false_`](super::Service::false_), [`final_`](super::Service::final_), [`fn_`](super::Service::fn_), [`for_`](super::Service::for_), [`gen_`](super::Service::gen_), [`if_`](super::Service::if_), [`impl_`](super::Service::impl_), [`in_`](super::Service::in_), [`let_`](super::Service::let_), [`loop_`](super::Service::loop_), [`macro_`](super::Service::macro_), [`match_`](super::Service::match_), [`mod_`](super::Service::mod_), [`move_`](super::Service::move_), [`mut_`](super::Service::mut_), [`override_`](super::Service::override_), [`priv_`](super::Service::priv_), [`pub_`](super::Service::pub_), [`ref_`](super::Service::ref_), [`return_`](super::Service::return_), [`self_2`](super::Service::self_2), [`static_`](super::Service::static_), [`struct_`](super::Service::struct_), [`super_`](super::Service::super_), [`trait_`](super::Service::trait_), [`true_`](super::Service::true_), [`try_`](super::Service::try_), [`type_`](super::Service::type_), [`typeof_`](super::Service::typeof_), [`unsafe_`](super::Service::unsafe_), [`unsized_`](super::Service::unsized_), [`use_`](super::Service::use_), [`virtual_`](super::Service::virtual_), [`where_`](super::Service::where_), [`while_`](super::Service::while_), [`yield_`](super::Service::yield_), [`union`](super::Service::union), [`auto`](super::Service::auto), [`macro_rules`](super::Service::macro_rules), [`raw`](super::Service::raw), [`safe`](super::Service::safe), [`item`](super::Service::item), [`item2`](super::Service::item2), [`item3`](super::Service::item3), [`x_y`](super::Service::x_y), [`x_y2`](super::Service::x_y2), [`x_y3`](super::Service::x_y3), [`x`](super::Service::x), [`x2`](super::Service::x2), [`__2`](super::Service::__2), [`_1st`](super::Service::_1st), [`é`](super::Service::é), [`é2`](super::Service::é2), [`a_b`](super::Service::a_b), [`日本`](super::Service::日本).
        ///
        /// Named `call` in the contract.
        #[derive(Debug, Clone, PartialEq)]
        pub struct Call_ {
            pub self_: Option<Self_>,
            pub __: Option<__>,
            pub abstract_: Option<Abstract>,
            pub as_: Option<As>,
            pub async_: Option<Async>,
            pub await_: Option<Await>,
            pub become_: Option<Become>,
            pub box_: Option<Box_>,
            pub break_: Option<Break>,
            pub const_: Option<Const>,
            pub continue_: Option<Continue>,
            pub crate_: Option<Crate>,
            pub do_: Option<Do>,
            pub dyn_: Option<Dyn>,
            pub else_: Option<Else>,
            pub enum_: Option<Enum>,
            pub extern_: Option<Extern>,
            pub false_: Option<False>,
            pub final_: Option<Final>,
            pub fn_: Option<Fn>,
            pub for_: Option<For>,
            pub gen_: Option<Gen>,
            pub if_: Option<If>,
            pub impl_: Option<Impl>,
            pub in_: Option<In>,
            pub let_: Option<Let>,
            pub loop_: Option<Loop>,
            pub macro_: Option<Macro>,
            pub match_: Option<Match>,
            pub mod_: Option<Mod>,
            pub move_: Option<Move>,
            pub mut_: Option<Mut>,
            pub override_: Option<Override>,
            pub priv_: Option<Priv>,
            pub pub_: Option<Pub>,
            pub ref_: Option<Ref>,
            pub return_: Option<Return>,
            pub self_2: Option<Self_2>,
            pub static_: Option<Static>,
            pub struct_: Option<Struct>,
            pub super_: Option<Super>,
            pub trait_: Option<Trait>,
            pub true_: Option<True>,
            pub try_: Option<Try>,
            pub type_: Option<Type>,
            pub typeof_: Option<Typeof>,
            pub unsafe_: Option<Unsafe>,
            pub unsized_: Option<Unsized>,
            pub use_: Option<Use>,
            pub virtual_: Option<Virtual>,
            pub where_: Option<Where>,
            pub while_: Option<While>,
            pub yield_: Option<Yield>,
            pub union: Option<Union>,
            pub auto: Option<Auto>,
            pub macro_rules: Option<MacroRules>,
            pub raw: Option<Raw>,
            pub safe: Option<Safe>,
            pub clone: Option<Clone>,
            pub debug: Option<Debug>,
            pub fn_once: Option<FnOnce>,
            pub iterator: Option<Iterator>,
            pub partial_eq: Option<PartialEq>,
            pub option: Option<Option_>,
            pub str: Option<Str>,
            pub usize: Option<Usize>,
            pub std: Option<Std>,
            pub item: Option<Item>,
            pub item2: Option<Item2>,
            pub item3: Option<Item3>,
            pub x_y: Option<XY>,
            pub x_y2: Option<XY2>,
            pub x_y3: Option<XY3>,
            pub x: Option<X>,
            pub x2: Option<X2>,
            pub __2: Option<__2>,
            pub _1st: Option<_1st>,
            pub é: Option<É>,
            pub é2: Option<É2>,
            pub a_b: Option<AB>,
            pub 日本: Option<日本>,
            pub upper: super::types::Item,
            pub lower: super::example_types::Item,
            pub keyword: super::self_::Item,
        }
        complex! {
            Call_("call", NS);
            0 self_: element("Self").optional();
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
            37 self_2: element("self").optional();
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
            58 clone: element("Clone").optional();
            59 debug: element("Debug").optional();
            60 fn_once: element("FnOnce").optional();
            61 iterator: element("Iterator").optional();
            62 partial_eq: element("PartialEq").optional();
            63 option: element("Option").optional();
            64 str: element("str").optional();
            65 usize: element("usize").optional();
            66 std: element("std").optional();
            67 item: element("Item").optional();
            68 item2: element("item").optional();
            69 item3: element("ITEM").optional();
            70 x_y: element("x-y").optional();
            71 x_y2: element("x.y").optional();
            72 x_y3: element("x_y").optional();
            73 x: element("_x").optional();
            74 x2: element("x_").optional();
            75 __2: element("__").optional();
            76 _1st: element("_1st").optional();
            77 é: element("é").optional();
            78 é2: element("e\u{301}").optional();
            79 a_b: element("a·b").optional();
            80 日本: element("日本").optional();
            81 upper: element("upper");
            82 lower: element("lower");
            83 keyword: element("keyword");
        }

        /// The reply of [`self_`](super::Service::self_), [`__`](super::Service::__), [`abstract_`](super::Service::abstract_), [`as_`](super::Service::as_), [`async_`](super::Service::async_), [`await_`](super::Service::await_), [`become_`](super::Service::become_), [`box_`](super::Service::box_), [`break_`](super::Service::break_), [`const_`](super::Service::const_), [`continue_`](super::Service::continue_), [`crate_`](super::Service::crate_), [`do_`](super::Service::do_), [`dyn_`](super::Service::dyn_), [`else_`](super::Service::else_), [`enum_`](super::Service::enum_), [`extern_`](super::Service::extern_), [`false_`](super::Service::false_), [`final_`](super::Service::final_), [`fn_`](super::Service::fn_), [`for_`](super::Service::for_), [`gen_`](super::Service::gen_), [`if_`](super::Service::if_), [`impl_`](super::Service::impl_), [`in_`](super::Service::in_), [`let_`](super::Service::let_), [`loop_`](super::Service::loop_), [`macro_`](super::Service::macro_), [`match_`](super::Service::match_), [`mod_`](super::Service::mod_), [`move_`](super::Service::move_), [`mut_`](super::Service::mut_), [`override_`](super::Service::override_), [`priv_`](super::Service::priv_), [`pub_`](super::Service::pub_), [`ref_`](super::Service::ref_), [`return_`](super::Service::return_), [`self_2`](super::Service::self_2), [`static_`](super::Service::static_), [`struct_`](super::Service::struct_), [`super_`](super::Service::super_), [`trait_`](super::Service::trait_), [`true_`](super::Service::true_), [`try_`](super::Service::try_), [`type_`](super::Service::type_), [`typeof_`](super::Service::typeof_), [`unsafe_`](super::Service::unsafe_), [`unsized_`](super::Service::unsized_), [`use_`](super::Service::use_), [`virtual_`](super::Service::virtual_), [`where_`](super::Service::where_), [`while_`](super::Service::while_), [`yield_`](super::Service::yield_), [`union`](super::Service::union), [`auto`](super::Service::auto), [`macro_rules`](super::Service::macro_rules), [`raw`](super::Service::raw), [`safe`](super::Service::safe), [`item`](super::Service::item), [`item2`](super::Service::item2), [`item3`](super::Service::item3), [`x_y`](super::Service::x_y), [`x_y2`](super::Service::x_y2), [`x_y3`](super::Service::x_y3), [`x`](super::Service::x), [`x2`](super::Service::x2), [`__2`](super::Service::__2), [`_1st`](super::Service::_1st), [`é`](super::Service::é), [`é2`](super::Service::é2), [`a_b`](super::Service::a_b), [`日本`](super::Service::日本).
        #[derive(Debug, Clone, PartialEq)]
        pub struct CallResponse {
            pub word: Vec<Words>,
        }
        complex! {
            CallResponse("callResponse", NS);
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
        pub static SELF: Operation = Operation::new("Self", "Self")
            .request("call", example::NS)
            .reply("callResponse", example::NS);
        /// Operation `_`.
        pub static __: Operation = Operation::new("_", "_")
            .request("call", example::NS)
            .reply("callResponse", example::NS);
        /// Operation `abstract`.
        pub static ABSTRACT: Operation = Operation::new("abstract", "abstract")
            .request("call", example::NS)
            .reply("callResponse", example::NS);
        /// Operation `as`.
        pub static AS: Operation = Operation::new("as", "as")
            .request("call", example::NS)
            .reply("callResponse", example::NS);
        /// Operation `async`.
        pub static ASYNC: Operation = Operation::new("async", "async")
            .request("call", example::NS)
            .reply("callResponse", example::NS);
        /// Operation `await`.
        pub static AWAIT: Operation = Operation::new("await", "await")
            .request("call", example::NS)
            .reply("callResponse", example::NS);
        /// Operation `become`.
        pub static BECOME: Operation = Operation::new("become", "become")
            .request("call", example::NS)
            .reply("callResponse", example::NS);
        /// Operation `box`.
        pub static BOX: Operation = Operation::new("box", "box")
            .request("call", example::NS)
            .reply("callResponse", example::NS);
        /// Operation `break`.
        pub static BREAK: Operation = Operation::new("break", "break")
            .request("call", example::NS)
            .reply("callResponse", example::NS);
        /// Operation `const`.
        pub static CONST: Operation = Operation::new("const", "const")
            .request("call", example::NS)
            .reply("callResponse", example::NS);
        /// Operation `continue`.
        pub static CONTINUE: Operation = Operation::new("continue", "continue")
            .request("call", example::NS)
            .reply("callResponse", example::NS);
        /// Operation `crate`.
        pub static CRATE: Operation = Operation::new("crate", "crate")
            .request("call", example::NS)
            .reply("callResponse", example::NS);
        /// Operation `do`.
        pub static DO: Operation = Operation::new("do", "do")
            .request("call", example::NS)
            .reply("callResponse", example::NS);
        /// Operation `dyn`.
        pub static DYN: Operation = Operation::new("dyn", "dyn")
            .request("call", example::NS)
            .reply("callResponse", example::NS);
        /// Operation `else`.
        pub static ELSE: Operation = Operation::new("else", "else")
            .request("call", example::NS)
            .reply("callResponse", example::NS);
        /// Operation `enum`.
        pub static ENUM: Operation = Operation::new("enum", "enum")
            .request("call", example::NS)
            .reply("callResponse", example::NS);
        /// Operation `extern`.
        pub static EXTERN: Operation = Operation::new("extern", "extern")
            .request("call", example::NS)
            .reply("callResponse", example::NS);
        /// Operation `false`.
        pub static FALSE: Operation = Operation::new("false", "false")
            .request("call", example::NS)
            .reply("callResponse", example::NS);
        /// Operation `final`.
        pub static FINAL: Operation = Operation::new("final", "final")
            .request("call", example::NS)
            .reply("callResponse", example::NS);
        /// Operation `fn`.
        pub static FN: Operation = Operation::new("fn", "fn")
            .request("call", example::NS)
            .reply("callResponse", example::NS);
        /// Operation `for`.
        pub static FOR: Operation = Operation::new("for", "for")
            .request("call", example::NS)
            .reply("callResponse", example::NS);
        /// Operation `gen`.
        pub static GEN: Operation = Operation::new("gen", "gen")
            .request("call", example::NS)
            .reply("callResponse", example::NS);
        /// Operation `if`.
        pub static IF: Operation = Operation::new("if", "if")
            .request("call", example::NS)
            .reply("callResponse", example::NS);
        /// Operation `impl`.
        pub static IMPL: Operation = Operation::new("impl", "impl")
            .request("call", example::NS)
            .reply("callResponse", example::NS);
        /// Operation `in`.
        pub static IN: Operation = Operation::new("in", "in")
            .request("call", example::NS)
            .reply("callResponse", example::NS);
        /// Operation `let`.
        pub static LET: Operation = Operation::new("let", "let")
            .request("call", example::NS)
            .reply("callResponse", example::NS);
        /// Operation `loop`.
        pub static LOOP: Operation = Operation::new("loop", "loop")
            .request("call", example::NS)
            .reply("callResponse", example::NS);
        /// Operation `macro`.
        pub static MACRO: Operation = Operation::new("macro", "macro")
            .request("call", example::NS)
            .reply("callResponse", example::NS);
        /// Operation `match`.
        pub static MATCH: Operation = Operation::new("match", "match")
            .request("call", example::NS)
            .reply("callResponse", example::NS);
        /// Operation `mod`.
        pub static MOD: Operation = Operation::new("mod", "mod")
            .request("call", example::NS)
            .reply("callResponse", example::NS);
        /// Operation `move`.
        pub static MOVE: Operation = Operation::new("move", "move")
            .request("call", example::NS)
            .reply("callResponse", example::NS);
        /// Operation `mut`.
        pub static MUT: Operation = Operation::new("mut", "mut")
            .request("call", example::NS)
            .reply("callResponse", example::NS);
        /// Operation `override`.
        pub static OVERRIDE: Operation = Operation::new("override", "override")
            .request("call", example::NS)
            .reply("callResponse", example::NS);
        /// Operation `priv`.
        pub static PRIV: Operation = Operation::new("priv", "priv")
            .request("call", example::NS)
            .reply("callResponse", example::NS);
        /// Operation `pub`.
        pub static PUB: Operation = Operation::new("pub", "pub")
            .request("call", example::NS)
            .reply("callResponse", example::NS);
        /// Operation `ref`.
        pub static REF: Operation = Operation::new("ref", "ref")
            .request("call", example::NS)
            .reply("callResponse", example::NS);
        /// Operation `return`.
        pub static RETURN: Operation = Operation::new("return", "return")
            .request("call", example::NS)
            .reply("callResponse", example::NS);
        /// Operation `self`.
        pub static SELF2: Operation = Operation::new("self", "self")
            .request("call", example::NS)
            .reply("callResponse", example::NS);
        /// Operation `static`.
        pub static STATIC: Operation = Operation::new("static", "static")
            .request("call", example::NS)
            .reply("callResponse", example::NS);
        /// Operation `struct`.
        pub static STRUCT: Operation = Operation::new("struct", "struct")
            .request("call", example::NS)
            .reply("callResponse", example::NS);
        /// Operation `super`.
        pub static SUPER: Operation = Operation::new("super", "super")
            .request("call", example::NS)
            .reply("callResponse", example::NS);
        /// Operation `trait`.
        pub static TRAIT: Operation = Operation::new("trait", "trait")
            .request("call", example::NS)
            .reply("callResponse", example::NS);
        /// Operation `true`.
        pub static TRUE: Operation = Operation::new("true", "true")
            .request("call", example::NS)
            .reply("callResponse", example::NS);
        /// Operation `try`.
        pub static TRY: Operation = Operation::new("try", "try")
            .request("call", example::NS)
            .reply("callResponse", example::NS);
        /// Operation `type`.
        pub static TYPE: Operation = Operation::new("type", "type")
            .request("call", example::NS)
            .reply("callResponse", example::NS);
        /// Operation `typeof`.
        pub static TYPEOF: Operation = Operation::new("typeof", "typeof")
            .request("call", example::NS)
            .reply("callResponse", example::NS);
        /// Operation `unsafe`.
        pub static UNSAFE: Operation = Operation::new("unsafe", "unsafe")
            .request("call", example::NS)
            .reply("callResponse", example::NS);
        /// Operation `unsized`.
        pub static UNSIZED: Operation = Operation::new("unsized", "unsized")
            .request("call", example::NS)
            .reply("callResponse", example::NS);
        /// Operation `use`.
        pub static USE: Operation = Operation::new("use", "use")
            .request("call", example::NS)
            .reply("callResponse", example::NS);
        /// Operation `virtual`.
        pub static VIRTUAL: Operation = Operation::new("virtual", "virtual")
            .request("call", example::NS)
            .reply("callResponse", example::NS);
        /// Operation `where`.
        pub static WHERE: Operation = Operation::new("where", "where")
            .request("call", example::NS)
            .reply("callResponse", example::NS);
        /// Operation `while`.
        pub static WHILE: Operation = Operation::new("while", "while")
            .request("call", example::NS)
            .reply("callResponse", example::NS);
        /// Operation `yield`.
        pub static YIELD: Operation = Operation::new("yield", "yield")
            .request("call", example::NS)
            .reply("callResponse", example::NS);
        /// Operation `union`.
        pub static UNION: Operation = Operation::new("union", "union")
            .request("call", example::NS)
            .reply("callResponse", example::NS);
        /// Operation `auto`.
        pub static AUTO: Operation = Operation::new("auto", "auto")
            .request("call", example::NS)
            .reply("callResponse", example::NS);
        /// Operation `macro_rules`.
        pub static MACRO_RULES: Operation = Operation::new("macro_rules", "macro_rules")
            .request("call", example::NS)
            .reply("callResponse", example::NS);
        /// Operation `raw`.
        pub static RAW: Operation = Operation::new("raw", "raw")
            .request("call", example::NS)
            .reply("callResponse", example::NS);
        /// Operation `safe`.
        pub static SAFE: Operation = Operation::new("safe", "safe")
            .request("call", example::NS)
            .reply("callResponse", example::NS);
        /// Operation `Item`.
        pub static ITEM: Operation = Operation::new("Item", "Item")
            .request("call", example::NS)
            .reply("callResponse", example::NS);
        /// Operation `item`.
        pub static ITEM2: Operation = Operation::new("item", "item")
            .request("call", example::NS)
            .reply("callResponse", example::NS);
        /// Operation `ITEM`.
        pub static ITEM3: Operation = Operation::new("ITEM", "ITEM")
            .request("call", example::NS)
            .reply("callResponse", example::NS);
        /// Operation `x-y`.
        pub static X_Y: Operation = Operation::new("x-y", "x-y")
            .request("call", example::NS)
            .reply("callResponse", example::NS);
        /// Operation `x.y`.
        pub static X_Y2: Operation = Operation::new("x.y", "x.y")
            .request("call", example::NS)
            .reply("callResponse", example::NS);
        /// Operation `x_y`.
        pub static X_Y3: Operation = Operation::new("x_y", "x_y")
            .request("call", example::NS)
            .reply("callResponse", example::NS);
        /// Operation `_x`.
        pub static X: Operation = Operation::new("_x", "_x")
            .request("call", example::NS)
            .reply("callResponse", example::NS);
        /// Operation `x_`.
        pub static X2: Operation = Operation::new("x_", "x_")
            .request("call", example::NS)
            .reply("callResponse", example::NS);
        /// Operation `__`.
        pub static __2: Operation = Operation::new("__", "__")
            .request("call", example::NS)
            .reply("callResponse", example::NS);
        /// Operation `_1st`.
        pub static _1ST: Operation = Operation::new("_1st", "_1st")
            .request("call", example::NS)
            .reply("callResponse", example::NS);
        /// Operation `é`.
        pub static É: Operation = Operation::new("é", "é")
            .request("call", example::NS)
            .reply("callResponse", example::NS);
        /// Operation `é`.
        pub static É2: Operation = Operation::new("e\u{301}", "e\u{301}")
            .request("call", example::NS)
            .reply("callResponse", example::NS);
        /// Operation `a·b`.
        pub static A_B: Operation = Operation::new("a·b", "a·b")
            .request("call", example::NS)
            .reply("callResponse", example::NS);
        /// Operation `日本`.
        pub static 日本: Operation = Operation::new("日本", "日本")
            .request("call", example::NS)
            .reply("callResponse", example::NS);

        /// All of them, in contract order.
        pub static ALL: [&Operation; 72] = [
            &SELF,
            &__,
            &ABSTRACT,
            &AS,
            &ASYNC,
            &AWAIT,
            &BECOME,
            &BOX,
            &BREAK,
            &CONST,
            &CONTINUE,
            &CRATE,
            &DO,
            &DYN,
            &ELSE,
            &ENUM,
            &EXTERN,
            &FALSE,
            &FINAL,
            &FN,
            &FOR,
            &GEN,
            &IF,
            &IMPL,
            &IN,
            &LET,
            &LOOP,
            &MACRO,
            &MATCH,
            &MOD,
            &MOVE,
            &MUT,
            &OVERRIDE,
            &PRIV,
            &PUB,
            &REF,
            &RETURN,
            &SELF2,
            &STATIC,
            &STRUCT,
            &SUPER,
            &TRAIT,
            &TRUE,
            &TRY,
            &TYPE,
            &TYPEOF,
            &UNSAFE,
            &UNSIZED,
            &USE,
            &VIRTUAL,
            &WHERE,
            &WHILE,
            &YIELD,
            &UNION,
            &AUTO,
            &MACRO_RULES,
            &RAW,
            &SAFE,
            &ITEM,
            &ITEM2,
            &ITEM3,
            &X_Y,
            &X_Y2,
            &X_Y3,
            &X,
            &X2,
            &__2,
            &_1ST,
            &É,
            &É2,
            &A_B,
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
        pub async fn self_(
            &self,
            request: example::Call_,
        ) -> Result<example::CallResponse, Error> {
            self.client.call(&operations::SELF, &request).await
        }

        /// # Errors
        ///
        /// [`Error`] tells in which phase the call failed.
        pub async fn __(
            &self,
            request: example::Call_,
        ) -> Result<example::CallResponse, Error> {
            self.client.call(&operations::__, &request).await
        }

        /// # Errors
        ///
        /// [`Error`] tells in which phase the call failed.
        pub async fn abstract_(
            &self,
            request: example::Call_,
        ) -> Result<example::CallResponse, Error> {
            self.client.call(&operations::ABSTRACT, &request).await
        }

        /// # Errors
        ///
        /// [`Error`] tells in which phase the call failed.
        pub async fn as_(
            &self,
            request: example::Call_,
        ) -> Result<example::CallResponse, Error> {
            self.client.call(&operations::AS, &request).await
        }

        /// # Errors
        ///
        /// [`Error`] tells in which phase the call failed.
        pub async fn async_(
            &self,
            request: example::Call_,
        ) -> Result<example::CallResponse, Error> {
            self.client.call(&operations::ASYNC, &request).await
        }

        /// # Errors
        ///
        /// [`Error`] tells in which phase the call failed.
        pub async fn await_(
            &self,
            request: example::Call_,
        ) -> Result<example::CallResponse, Error> {
            self.client.call(&operations::AWAIT, &request).await
        }

        /// # Errors
        ///
        /// [`Error`] tells in which phase the call failed.
        pub async fn become_(
            &self,
            request: example::Call_,
        ) -> Result<example::CallResponse, Error> {
            self.client.call(&operations::BECOME, &request).await
        }

        /// # Errors
        ///
        /// [`Error`] tells in which phase the call failed.
        pub async fn box_(
            &self,
            request: example::Call_,
        ) -> Result<example::CallResponse, Error> {
            self.client.call(&operations::BOX, &request).await
        }

        /// # Errors
        ///
        /// [`Error`] tells in which phase the call failed.
        pub async fn break_(
            &self,
            request: example::Call_,
        ) -> Result<example::CallResponse, Error> {
            self.client.call(&operations::BREAK, &request).await
        }

        /// # Errors
        ///
        /// [`Error`] tells in which phase the call failed.
        pub async fn const_(
            &self,
            request: example::Call_,
        ) -> Result<example::CallResponse, Error> {
            self.client.call(&operations::CONST, &request).await
        }

        /// # Errors
        ///
        /// [`Error`] tells in which phase the call failed.
        pub async fn continue_(
            &self,
            request: example::Call_,
        ) -> Result<example::CallResponse, Error> {
            self.client.call(&operations::CONTINUE, &request).await
        }

        /// # Errors
        ///
        /// [`Error`] tells in which phase the call failed.
        pub async fn crate_(
            &self,
            request: example::Call_,
        ) -> Result<example::CallResponse, Error> {
            self.client.call(&operations::CRATE, &request).await
        }

        /// # Errors
        ///
        /// [`Error`] tells in which phase the call failed.
        pub async fn do_(
            &self,
            request: example::Call_,
        ) -> Result<example::CallResponse, Error> {
            self.client.call(&operations::DO, &request).await
        }

        /// # Errors
        ///
        /// [`Error`] tells in which phase the call failed.
        pub async fn dyn_(
            &self,
            request: example::Call_,
        ) -> Result<example::CallResponse, Error> {
            self.client.call(&operations::DYN, &request).await
        }

        /// # Errors
        ///
        /// [`Error`] tells in which phase the call failed.
        pub async fn else_(
            &self,
            request: example::Call_,
        ) -> Result<example::CallResponse, Error> {
            self.client.call(&operations::ELSE, &request).await
        }

        /// # Errors
        ///
        /// [`Error`] tells in which phase the call failed.
        pub async fn enum_(
            &self,
            request: example::Call_,
        ) -> Result<example::CallResponse, Error> {
            self.client.call(&operations::ENUM, &request).await
        }

        /// # Errors
        ///
        /// [`Error`] tells in which phase the call failed.
        pub async fn extern_(
            &self,
            request: example::Call_,
        ) -> Result<example::CallResponse, Error> {
            self.client.call(&operations::EXTERN, &request).await
        }

        /// # Errors
        ///
        /// [`Error`] tells in which phase the call failed.
        pub async fn false_(
            &self,
            request: example::Call_,
        ) -> Result<example::CallResponse, Error> {
            self.client.call(&operations::FALSE, &request).await
        }

        /// # Errors
        ///
        /// [`Error`] tells in which phase the call failed.
        pub async fn final_(
            &self,
            request: example::Call_,
        ) -> Result<example::CallResponse, Error> {
            self.client.call(&operations::FINAL, &request).await
        }

        /// # Errors
        ///
        /// [`Error`] tells in which phase the call failed.
        pub async fn fn_(
            &self,
            request: example::Call_,
        ) -> Result<example::CallResponse, Error> {
            self.client.call(&operations::FN, &request).await
        }

        /// # Errors
        ///
        /// [`Error`] tells in which phase the call failed.
        pub async fn for_(
            &self,
            request: example::Call_,
        ) -> Result<example::CallResponse, Error> {
            self.client.call(&operations::FOR, &request).await
        }

        /// # Errors
        ///
        /// [`Error`] tells in which phase the call failed.
        pub async fn gen_(
            &self,
            request: example::Call_,
        ) -> Result<example::CallResponse, Error> {
            self.client.call(&operations::GEN, &request).await
        }

        /// # Errors
        ///
        /// [`Error`] tells in which phase the call failed.
        pub async fn if_(
            &self,
            request: example::Call_,
        ) -> Result<example::CallResponse, Error> {
            self.client.call(&operations::IF, &request).await
        }

        /// # Errors
        ///
        /// [`Error`] tells in which phase the call failed.
        pub async fn impl_(
            &self,
            request: example::Call_,
        ) -> Result<example::CallResponse, Error> {
            self.client.call(&operations::IMPL, &request).await
        }

        /// # Errors
        ///
        /// [`Error`] tells in which phase the call failed.
        pub async fn in_(
            &self,
            request: example::Call_,
        ) -> Result<example::CallResponse, Error> {
            self.client.call(&operations::IN, &request).await
        }

        /// # Errors
        ///
        /// [`Error`] tells in which phase the call failed.
        pub async fn let_(
            &self,
            request: example::Call_,
        ) -> Result<example::CallResponse, Error> {
            self.client.call(&operations::LET, &request).await
        }

        /// # Errors
        ///
        /// [`Error`] tells in which phase the call failed.
        pub async fn loop_(
            &self,
            request: example::Call_,
        ) -> Result<example::CallResponse, Error> {
            self.client.call(&operations::LOOP, &request).await
        }

        /// # Errors
        ///
        /// [`Error`] tells in which phase the call failed.
        pub async fn macro_(
            &self,
            request: example::Call_,
        ) -> Result<example::CallResponse, Error> {
            self.client.call(&operations::MACRO, &request).await
        }

        /// # Errors
        ///
        /// [`Error`] tells in which phase the call failed.
        pub async fn match_(
            &self,
            request: example::Call_,
        ) -> Result<example::CallResponse, Error> {
            self.client.call(&operations::MATCH, &request).await
        }

        /// # Errors
        ///
        /// [`Error`] tells in which phase the call failed.
        pub async fn mod_(
            &self,
            request: example::Call_,
        ) -> Result<example::CallResponse, Error> {
            self.client.call(&operations::MOD, &request).await
        }

        /// # Errors
        ///
        /// [`Error`] tells in which phase the call failed.
        pub async fn move_(
            &self,
            request: example::Call_,
        ) -> Result<example::CallResponse, Error> {
            self.client.call(&operations::MOVE, &request).await
        }

        /// # Errors
        ///
        /// [`Error`] tells in which phase the call failed.
        pub async fn mut_(
            &self,
            request: example::Call_,
        ) -> Result<example::CallResponse, Error> {
            self.client.call(&operations::MUT, &request).await
        }

        /// # Errors
        ///
        /// [`Error`] tells in which phase the call failed.
        pub async fn override_(
            &self,
            request: example::Call_,
        ) -> Result<example::CallResponse, Error> {
            self.client.call(&operations::OVERRIDE, &request).await
        }

        /// # Errors
        ///
        /// [`Error`] tells in which phase the call failed.
        pub async fn priv_(
            &self,
            request: example::Call_,
        ) -> Result<example::CallResponse, Error> {
            self.client.call(&operations::PRIV, &request).await
        }

        /// # Errors
        ///
        /// [`Error`] tells in which phase the call failed.
        pub async fn pub_(
            &self,
            request: example::Call_,
        ) -> Result<example::CallResponse, Error> {
            self.client.call(&operations::PUB, &request).await
        }

        /// # Errors
        ///
        /// [`Error`] tells in which phase the call failed.
        pub async fn ref_(
            &self,
            request: example::Call_,
        ) -> Result<example::CallResponse, Error> {
            self.client.call(&operations::REF, &request).await
        }

        /// # Errors
        ///
        /// [`Error`] tells in which phase the call failed.
        pub async fn return_(
            &self,
            request: example::Call_,
        ) -> Result<example::CallResponse, Error> {
            self.client.call(&operations::RETURN, &request).await
        }

        /// # Errors
        ///
        /// [`Error`] tells in which phase the call failed.
        pub async fn self_2(
            &self,
            request: example::Call_,
        ) -> Result<example::CallResponse, Error> {
            self.client.call(&operations::SELF2, &request).await
        }

        /// # Errors
        ///
        /// [`Error`] tells in which phase the call failed.
        pub async fn static_(
            &self,
            request: example::Call_,
        ) -> Result<example::CallResponse, Error> {
            self.client.call(&operations::STATIC, &request).await
        }

        /// # Errors
        ///
        /// [`Error`] tells in which phase the call failed.
        pub async fn struct_(
            &self,
            request: example::Call_,
        ) -> Result<example::CallResponse, Error> {
            self.client.call(&operations::STRUCT, &request).await
        }

        /// # Errors
        ///
        /// [`Error`] tells in which phase the call failed.
        pub async fn super_(
            &self,
            request: example::Call_,
        ) -> Result<example::CallResponse, Error> {
            self.client.call(&operations::SUPER, &request).await
        }

        /// # Errors
        ///
        /// [`Error`] tells in which phase the call failed.
        pub async fn trait_(
            &self,
            request: example::Call_,
        ) -> Result<example::CallResponse, Error> {
            self.client.call(&operations::TRAIT, &request).await
        }

        /// # Errors
        ///
        /// [`Error`] tells in which phase the call failed.
        pub async fn true_(
            &self,
            request: example::Call_,
        ) -> Result<example::CallResponse, Error> {
            self.client.call(&operations::TRUE, &request).await
        }

        /// # Errors
        ///
        /// [`Error`] tells in which phase the call failed.
        pub async fn try_(
            &self,
            request: example::Call_,
        ) -> Result<example::CallResponse, Error> {
            self.client.call(&operations::TRY, &request).await
        }

        /// # Errors
        ///
        /// [`Error`] tells in which phase the call failed.
        pub async fn type_(
            &self,
            request: example::Call_,
        ) -> Result<example::CallResponse, Error> {
            self.client.call(&operations::TYPE, &request).await
        }

        /// # Errors
        ///
        /// [`Error`] tells in which phase the call failed.
        pub async fn typeof_(
            &self,
            request: example::Call_,
        ) -> Result<example::CallResponse, Error> {
            self.client.call(&operations::TYPEOF, &request).await
        }

        /// # Errors
        ///
        /// [`Error`] tells in which phase the call failed.
        pub async fn unsafe_(
            &self,
            request: example::Call_,
        ) -> Result<example::CallResponse, Error> {
            self.client.call(&operations::UNSAFE, &request).await
        }

        /// # Errors
        ///
        /// [`Error`] tells in which phase the call failed.
        pub async fn unsized_(
            &self,
            request: example::Call_,
        ) -> Result<example::CallResponse, Error> {
            self.client.call(&operations::UNSIZED, &request).await
        }

        /// # Errors
        ///
        /// [`Error`] tells in which phase the call failed.
        pub async fn use_(
            &self,
            request: example::Call_,
        ) -> Result<example::CallResponse, Error> {
            self.client.call(&operations::USE, &request).await
        }

        /// # Errors
        ///
        /// [`Error`] tells in which phase the call failed.
        pub async fn virtual_(
            &self,
            request: example::Call_,
        ) -> Result<example::CallResponse, Error> {
            self.client.call(&operations::VIRTUAL, &request).await
        }

        /// # Errors
        ///
        /// [`Error`] tells in which phase the call failed.
        pub async fn where_(
            &self,
            request: example::Call_,
        ) -> Result<example::CallResponse, Error> {
            self.client.call(&operations::WHERE, &request).await
        }

        /// # Errors
        ///
        /// [`Error`] tells in which phase the call failed.
        pub async fn while_(
            &self,
            request: example::Call_,
        ) -> Result<example::CallResponse, Error> {
            self.client.call(&operations::WHILE, &request).await
        }

        /// # Errors
        ///
        /// [`Error`] tells in which phase the call failed.
        pub async fn yield_(
            &self,
            request: example::Call_,
        ) -> Result<example::CallResponse, Error> {
            self.client.call(&operations::YIELD, &request).await
        }

        /// # Errors
        ///
        /// [`Error`] tells in which phase the call failed.
        pub async fn union(
            &self,
            request: example::Call_,
        ) -> Result<example::CallResponse, Error> {
            self.client.call(&operations::UNION, &request).await
        }

        /// # Errors
        ///
        /// [`Error`] tells in which phase the call failed.
        pub async fn auto(
            &self,
            request: example::Call_,
        ) -> Result<example::CallResponse, Error> {
            self.client.call(&operations::AUTO, &request).await
        }

        /// # Errors
        ///
        /// [`Error`] tells in which phase the call failed.
        pub async fn macro_rules(
            &self,
            request: example::Call_,
        ) -> Result<example::CallResponse, Error> {
            self.client.call(&operations::MACRO_RULES, &request).await
        }

        /// # Errors
        ///
        /// [`Error`] tells in which phase the call failed.
        pub async fn raw(
            &self,
            request: example::Call_,
        ) -> Result<example::CallResponse, Error> {
            self.client.call(&operations::RAW, &request).await
        }

        /// # Errors
        ///
        /// [`Error`] tells in which phase the call failed.
        pub async fn safe(
            &self,
            request: example::Call_,
        ) -> Result<example::CallResponse, Error> {
            self.client.call(&operations::SAFE, &request).await
        }

        /// # Errors
        ///
        /// [`Error`] tells in which phase the call failed.
        pub async fn item(
            &self,
            request: example::Call_,
        ) -> Result<example::CallResponse, Error> {
            self.client.call(&operations::ITEM, &request).await
        }

        /// # Errors
        ///
        /// [`Error`] tells in which phase the call failed.
        pub async fn item2(
            &self,
            request: example::Call_,
        ) -> Result<example::CallResponse, Error> {
            self.client.call(&operations::ITEM2, &request).await
        }

        /// # Errors
        ///
        /// [`Error`] tells in which phase the call failed.
        pub async fn item3(
            &self,
            request: example::Call_,
        ) -> Result<example::CallResponse, Error> {
            self.client.call(&operations::ITEM3, &request).await
        }

        /// # Errors
        ///
        /// [`Error`] tells in which phase the call failed.
        pub async fn x_y(
            &self,
            request: example::Call_,
        ) -> Result<example::CallResponse, Error> {
            self.client.call(&operations::X_Y, &request).await
        }

        /// # Errors
        ///
        /// [`Error`] tells in which phase the call failed.
        pub async fn x_y2(
            &self,
            request: example::Call_,
        ) -> Result<example::CallResponse, Error> {
            self.client.call(&operations::X_Y2, &request).await
        }

        /// # Errors
        ///
        /// [`Error`] tells in which phase the call failed.
        pub async fn x_y3(
            &self,
            request: example::Call_,
        ) -> Result<example::CallResponse, Error> {
            self.client.call(&operations::X_Y3, &request).await
        }

        /// # Errors
        ///
        /// [`Error`] tells in which phase the call failed.
        pub async fn x(
            &self,
            request: example::Call_,
        ) -> Result<example::CallResponse, Error> {
            self.client.call(&operations::X, &request).await
        }

        /// # Errors
        ///
        /// [`Error`] tells in which phase the call failed.
        pub async fn x2(
            &self,
            request: example::Call_,
        ) -> Result<example::CallResponse, Error> {
            self.client.call(&operations::X2, &request).await
        }

        /// # Errors
        ///
        /// [`Error`] tells in which phase the call failed.
        pub async fn __2(
            &self,
            request: example::Call_,
        ) -> Result<example::CallResponse, Error> {
            self.client.call(&operations::__2, &request).await
        }

        /// # Errors
        ///
        /// [`Error`] tells in which phase the call failed.
        pub async fn _1st(
            &self,
            request: example::Call_,
        ) -> Result<example::CallResponse, Error> {
            self.client.call(&operations::_1ST, &request).await
        }

        /// # Errors
        ///
        /// [`Error`] tells in which phase the call failed.
        pub async fn é(
            &self,
            request: example::Call_,
        ) -> Result<example::CallResponse, Error> {
            self.client.call(&operations::É, &request).await
        }

        /// # Errors
        ///
        /// [`Error`] tells in which phase the call failed.
        pub async fn é2(
            &self,
            request: example::Call_,
        ) -> Result<example::CallResponse, Error> {
            self.client.call(&operations::É2, &request).await
        }

        /// # Errors
        ///
        /// [`Error`] tells in which phase the call failed.
        pub async fn a_b(
            &self,
            request: example::Call_,
        ) -> Result<example::CallResponse, Error> {
            self.client.call(&operations::A_B, &request).await
        }

        /// # Errors
        ///
        /// [`Error`] tells in which phase the call failed.
        pub async fn 日本(
            &self,
            request: example::Call_,
        ) -> Result<example::CallResponse, Error> {
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
            fn self_(
                &self,
                call: &mut Call,
                request: example::Call_,
            ) -> impl Reply<example::CallResponse> {
                not_implemented(call, request)
            }

            fn __(
                &self,
                call: &mut Call,
                request: example::Call_,
            ) -> impl Reply<example::CallResponse> {
                not_implemented(call, request)
            }

            fn abstract_(
                &self,
                call: &mut Call,
                request: example::Call_,
            ) -> impl Reply<example::CallResponse> {
                not_implemented(call, request)
            }

            fn as_(
                &self,
                call: &mut Call,
                request: example::Call_,
            ) -> impl Reply<example::CallResponse> {
                not_implemented(call, request)
            }

            fn async_(
                &self,
                call: &mut Call,
                request: example::Call_,
            ) -> impl Reply<example::CallResponse> {
                not_implemented(call, request)
            }

            fn await_(
                &self,
                call: &mut Call,
                request: example::Call_,
            ) -> impl Reply<example::CallResponse> {
                not_implemented(call, request)
            }

            fn become_(
                &self,
                call: &mut Call,
                request: example::Call_,
            ) -> impl Reply<example::CallResponse> {
                not_implemented(call, request)
            }

            fn box_(
                &self,
                call: &mut Call,
                request: example::Call_,
            ) -> impl Reply<example::CallResponse> {
                not_implemented(call, request)
            }

            fn break_(
                &self,
                call: &mut Call,
                request: example::Call_,
            ) -> impl Reply<example::CallResponse> {
                not_implemented(call, request)
            }

            fn const_(
                &self,
                call: &mut Call,
                request: example::Call_,
            ) -> impl Reply<example::CallResponse> {
                not_implemented(call, request)
            }

            fn continue_(
                &self,
                call: &mut Call,
                request: example::Call_,
            ) -> impl Reply<example::CallResponse> {
                not_implemented(call, request)
            }

            fn crate_(
                &self,
                call: &mut Call,
                request: example::Call_,
            ) -> impl Reply<example::CallResponse> {
                not_implemented(call, request)
            }

            fn do_(
                &self,
                call: &mut Call,
                request: example::Call_,
            ) -> impl Reply<example::CallResponse> {
                not_implemented(call, request)
            }

            fn dyn_(
                &self,
                call: &mut Call,
                request: example::Call_,
            ) -> impl Reply<example::CallResponse> {
                not_implemented(call, request)
            }

            fn else_(
                &self,
                call: &mut Call,
                request: example::Call_,
            ) -> impl Reply<example::CallResponse> {
                not_implemented(call, request)
            }

            fn enum_(
                &self,
                call: &mut Call,
                request: example::Call_,
            ) -> impl Reply<example::CallResponse> {
                not_implemented(call, request)
            }

            fn extern_(
                &self,
                call: &mut Call,
                request: example::Call_,
            ) -> impl Reply<example::CallResponse> {
                not_implemented(call, request)
            }

            fn false_(
                &self,
                call: &mut Call,
                request: example::Call_,
            ) -> impl Reply<example::CallResponse> {
                not_implemented(call, request)
            }

            fn final_(
                &self,
                call: &mut Call,
                request: example::Call_,
            ) -> impl Reply<example::CallResponse> {
                not_implemented(call, request)
            }

            fn fn_(
                &self,
                call: &mut Call,
                request: example::Call_,
            ) -> impl Reply<example::CallResponse> {
                not_implemented(call, request)
            }

            fn for_(
                &self,
                call: &mut Call,
                request: example::Call_,
            ) -> impl Reply<example::CallResponse> {
                not_implemented(call, request)
            }

            fn gen_(
                &self,
                call: &mut Call,
                request: example::Call_,
            ) -> impl Reply<example::CallResponse> {
                not_implemented(call, request)
            }

            fn if_(
                &self,
                call: &mut Call,
                request: example::Call_,
            ) -> impl Reply<example::CallResponse> {
                not_implemented(call, request)
            }

            fn impl_(
                &self,
                call: &mut Call,
                request: example::Call_,
            ) -> impl Reply<example::CallResponse> {
                not_implemented(call, request)
            }

            fn in_(
                &self,
                call: &mut Call,
                request: example::Call_,
            ) -> impl Reply<example::CallResponse> {
                not_implemented(call, request)
            }

            fn let_(
                &self,
                call: &mut Call,
                request: example::Call_,
            ) -> impl Reply<example::CallResponse> {
                not_implemented(call, request)
            }

            fn loop_(
                &self,
                call: &mut Call,
                request: example::Call_,
            ) -> impl Reply<example::CallResponse> {
                not_implemented(call, request)
            }

            fn macro_(
                &self,
                call: &mut Call,
                request: example::Call_,
            ) -> impl Reply<example::CallResponse> {
                not_implemented(call, request)
            }

            fn match_(
                &self,
                call: &mut Call,
                request: example::Call_,
            ) -> impl Reply<example::CallResponse> {
                not_implemented(call, request)
            }

            fn mod_(
                &self,
                call: &mut Call,
                request: example::Call_,
            ) -> impl Reply<example::CallResponse> {
                not_implemented(call, request)
            }

            fn move_(
                &self,
                call: &mut Call,
                request: example::Call_,
            ) -> impl Reply<example::CallResponse> {
                not_implemented(call, request)
            }

            fn mut_(
                &self,
                call: &mut Call,
                request: example::Call_,
            ) -> impl Reply<example::CallResponse> {
                not_implemented(call, request)
            }

            fn override_(
                &self,
                call: &mut Call,
                request: example::Call_,
            ) -> impl Reply<example::CallResponse> {
                not_implemented(call, request)
            }

            fn priv_(
                &self,
                call: &mut Call,
                request: example::Call_,
            ) -> impl Reply<example::CallResponse> {
                not_implemented(call, request)
            }

            fn pub_(
                &self,
                call: &mut Call,
                request: example::Call_,
            ) -> impl Reply<example::CallResponse> {
                not_implemented(call, request)
            }

            fn ref_(
                &self,
                call: &mut Call,
                request: example::Call_,
            ) -> impl Reply<example::CallResponse> {
                not_implemented(call, request)
            }

            fn return_(
                &self,
                call: &mut Call,
                request: example::Call_,
            ) -> impl Reply<example::CallResponse> {
                not_implemented(call, request)
            }

            fn self_2(
                &self,
                call: &mut Call,
                request: example::Call_,
            ) -> impl Reply<example::CallResponse> {
                not_implemented(call, request)
            }

            fn static_(
                &self,
                call: &mut Call,
                request: example::Call_,
            ) -> impl Reply<example::CallResponse> {
                not_implemented(call, request)
            }

            fn struct_(
                &self,
                call: &mut Call,
                request: example::Call_,
            ) -> impl Reply<example::CallResponse> {
                not_implemented(call, request)
            }

            fn super_(
                &self,
                call: &mut Call,
                request: example::Call_,
            ) -> impl Reply<example::CallResponse> {
                not_implemented(call, request)
            }

            fn trait_(
                &self,
                call: &mut Call,
                request: example::Call_,
            ) -> impl Reply<example::CallResponse> {
                not_implemented(call, request)
            }

            fn true_(
                &self,
                call: &mut Call,
                request: example::Call_,
            ) -> impl Reply<example::CallResponse> {
                not_implemented(call, request)
            }

            fn try_(
                &self,
                call: &mut Call,
                request: example::Call_,
            ) -> impl Reply<example::CallResponse> {
                not_implemented(call, request)
            }

            fn type_(
                &self,
                call: &mut Call,
                request: example::Call_,
            ) -> impl Reply<example::CallResponse> {
                not_implemented(call, request)
            }

            fn typeof_(
                &self,
                call: &mut Call,
                request: example::Call_,
            ) -> impl Reply<example::CallResponse> {
                not_implemented(call, request)
            }

            fn unsafe_(
                &self,
                call: &mut Call,
                request: example::Call_,
            ) -> impl Reply<example::CallResponse> {
                not_implemented(call, request)
            }

            fn unsized_(
                &self,
                call: &mut Call,
                request: example::Call_,
            ) -> impl Reply<example::CallResponse> {
                not_implemented(call, request)
            }

            fn use_(
                &self,
                call: &mut Call,
                request: example::Call_,
            ) -> impl Reply<example::CallResponse> {
                not_implemented(call, request)
            }

            fn virtual_(
                &self,
                call: &mut Call,
                request: example::Call_,
            ) -> impl Reply<example::CallResponse> {
                not_implemented(call, request)
            }

            fn where_(
                &self,
                call: &mut Call,
                request: example::Call_,
            ) -> impl Reply<example::CallResponse> {
                not_implemented(call, request)
            }

            fn while_(
                &self,
                call: &mut Call,
                request: example::Call_,
            ) -> impl Reply<example::CallResponse> {
                not_implemented(call, request)
            }

            fn yield_(
                &self,
                call: &mut Call,
                request: example::Call_,
            ) -> impl Reply<example::CallResponse> {
                not_implemented(call, request)
            }

            fn union(
                &self,
                call: &mut Call,
                request: example::Call_,
            ) -> impl Reply<example::CallResponse> {
                not_implemented(call, request)
            }

            fn auto(
                &self,
                call: &mut Call,
                request: example::Call_,
            ) -> impl Reply<example::CallResponse> {
                not_implemented(call, request)
            }

            fn macro_rules(
                &self,
                call: &mut Call,
                request: example::Call_,
            ) -> impl Reply<example::CallResponse> {
                not_implemented(call, request)
            }

            fn raw(
                &self,
                call: &mut Call,
                request: example::Call_,
            ) -> impl Reply<example::CallResponse> {
                not_implemented(call, request)
            }

            fn safe(
                &self,
                call: &mut Call,
                request: example::Call_,
            ) -> impl Reply<example::CallResponse> {
                not_implemented(call, request)
            }

            fn item(
                &self,
                call: &mut Call,
                request: example::Call_,
            ) -> impl Reply<example::CallResponse> {
                not_implemented(call, request)
            }

            fn item2(
                &self,
                call: &mut Call,
                request: example::Call_,
            ) -> impl Reply<example::CallResponse> {
                not_implemented(call, request)
            }

            fn item3(
                &self,
                call: &mut Call,
                request: example::Call_,
            ) -> impl Reply<example::CallResponse> {
                not_implemented(call, request)
            }

            fn x_y(
                &self,
                call: &mut Call,
                request: example::Call_,
            ) -> impl Reply<example::CallResponse> {
                not_implemented(call, request)
            }

            fn x_y2(
                &self,
                call: &mut Call,
                request: example::Call_,
            ) -> impl Reply<example::CallResponse> {
                not_implemented(call, request)
            }

            fn x_y3(
                &self,
                call: &mut Call,
                request: example::Call_,
            ) -> impl Reply<example::CallResponse> {
                not_implemented(call, request)
            }

            fn x(
                &self,
                call: &mut Call,
                request: example::Call_,
            ) -> impl Reply<example::CallResponse> {
                not_implemented(call, request)
            }

            fn x2(
                &self,
                call: &mut Call,
                request: example::Call_,
            ) -> impl Reply<example::CallResponse> {
                not_implemented(call, request)
            }

            fn __2(
                &self,
                call: &mut Call,
                request: example::Call_,
            ) -> impl Reply<example::CallResponse> {
                not_implemented(call, request)
            }

            fn _1st(
                &self,
                call: &mut Call,
                request: example::Call_,
            ) -> impl Reply<example::CallResponse> {
                not_implemented(call, request)
            }

            fn é(
                &self,
                call: &mut Call,
                request: example::Call_,
            ) -> impl Reply<example::CallResponse> {
                not_implemented(call, request)
            }

            fn é2(
                &self,
                call: &mut Call,
                request: example::Call_,
            ) -> impl Reply<example::CallResponse> {
                not_implemented(call, request)
            }

            fn a_b(
                &self,
                call: &mut Call,
                request: example::Call_,
            ) -> impl Reply<example::CallResponse> {
                not_implemented(call, request)
            }

            fn 日本(
                &self,
                call: &mut Call,
                request: example::Call_,
            ) -> impl Reply<example::CallResponse> {
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
                        let reply = self.0.self_(call, request).await?;
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
                        let reply = self.0.self_2(call, request).await?;
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
                        let reply = self.0.item(call, request).await?;
                        call.answer(&reply)
                    }
                    59 => {
                        let request = call.request()?;
                        let reply = self.0.item2(call, request).await?;
                        call.answer(&reply)
                    }
                    60 => {
                        let request = call.request()?;
                        let reply = self.0.item3(call, request).await?;
                        call.answer(&reply)
                    }
                    61 => {
                        let request = call.request()?;
                        let reply = self.0.x_y(call, request).await?;
                        call.answer(&reply)
                    }
                    62 => {
                        let request = call.request()?;
                        let reply = self.0.x_y2(call, request).await?;
                        call.answer(&reply)
                    }
                    63 => {
                        let request = call.request()?;
                        let reply = self.0.x_y3(call, request).await?;
                        call.answer(&reply)
                    }
                    64 => {
                        let request = call.request()?;
                        let reply = self.0.x(call, request).await?;
                        call.answer(&reply)
                    }
                    65 => {
                        let request = call.request()?;
                        let reply = self.0.x2(call, request).await?;
                        call.answer(&reply)
                    }
                    66 => {
                        let request = call.request()?;
                        let reply = self.0.__2(call, request).await?;
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
                        let reply = self.0.é2(call, request).await?;
                        call.answer(&reply)
                    }
                    70 => {
                        let request = call.request()?;
                        let reply = self.0.a_b(call, request).await?;
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
