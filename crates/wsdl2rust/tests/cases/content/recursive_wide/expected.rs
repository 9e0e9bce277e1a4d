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

    /// The target namespace of the contract.
    pub const NS: &str = "urn:example";

    /// The reply of [`call`](Service::call).
    #[derive(Debug, Clone, PartialEq)]
    pub struct callResponse {
        pub group: Vec<callResponse_group>,
    }
    ::soap_runtime::complex! {
        callResponse("callResponse", NS);
        0 group: group(callResponse_group).repeated();
    }

    #[derive(Debug, Clone, PartialEq)]
    pub struct callResponse_group {
        pub g0: i32,
        pub g1: Option<i32>,
        pub g2: Option<i32>,
        pub g3: Option<i32>,
        pub g4: Option<i32>,
        pub g5: Option<i32>,
        pub g6: Option<i32>,
        pub g7: Option<i32>,
        pub g8: Option<i32>,
        pub g9: Option<i32>,
        pub g10: Option<i32>,
        pub g11: Option<i32>,
        pub g12: Option<i32>,
        pub g13: Option<i32>,
        pub g14: Option<i32>,
        pub g15: Option<i32>,
        pub g16: Option<i32>,
        pub g17: Option<i32>,
        pub g18: Option<i32>,
        pub g19: Option<i32>,
        pub g20: Option<i32>,
        pub g21: Option<i32>,
        pub g22: Option<i32>,
        pub g23: Option<i32>,
        pub g24: Option<i32>,
        pub g25: Option<i32>,
        pub g26: Option<i32>,
        pub g27: Option<i32>,
        pub g28: Option<i32>,
        pub g29: Option<i32>,
        pub g30: Option<i32>,
        pub g31: Option<i32>,
        pub g32: Option<i32>,
        pub g33: Option<i32>,
        pub g34: Option<i32>,
        pub g35: Option<i32>,
        pub g36: Option<i32>,
        pub g37: Option<i32>,
        pub g38: Option<i32>,
        pub g39: Option<i32>,
        pub g40: Option<i32>,
        pub g41: Option<i32>,
        pub g42: Option<i32>,
        pub g43: Option<i32>,
        pub g44: Option<i32>,
        pub g45: Option<i32>,
        pub g46: Option<i32>,
        pub g47: Option<i32>,
        pub g48: Option<i32>,
        pub g49: Option<i32>,
        pub g50: Option<i32>,
        pub g51: Option<i32>,
        pub g52: Option<i32>,
        pub g53: Option<i32>,
        pub g54: Option<i32>,
        pub g55: Option<i32>,
        pub g56: Option<i32>,
        pub g57: Option<i32>,
        pub g58: Option<i32>,
        pub g59: Option<i32>,
        pub g60: Option<i32>,
        pub g61: Option<i32>,
        pub g62: Option<i32>,
        pub g63: Option<i32>,
        pub g64: Option<i32>,
        pub g65: Option<i32>,
        pub g66: Option<i32>,
        pub g67: Option<i32>,
        pub g68: Option<i32>,
        pub g69: Option<i32>,
        pub g70: Option<i32>,
        pub g71: Option<i32>,
        pub g72: Option<i32>,
        pub g73: Option<i32>,
        pub g74: Option<i32>,
        pub g75: Option<i32>,
        pub g76: Option<i32>,
        pub g77: Option<i32>,
        pub g78: Option<i32>,
        pub g79: Option<i32>,
        pub g80: Option<i32>,
        pub g81: Option<i32>,
        pub g82: Option<i32>,
        pub g83: Option<i32>,
        pub g84: Option<i32>,
        pub g85: Option<i32>,
        pub g86: Option<i32>,
        pub g87: Option<i32>,
        pub g88: Option<i32>,
        pub g89: Option<i32>,
        pub g90: Option<i32>,
        pub g91: Option<i32>,
        pub g92: Option<i32>,
        pub g93: Option<i32>,
        pub g94: Option<i32>,
        pub g95: Option<i32>,
        pub g96: Option<i32>,
        pub g97: Option<i32>,
        pub g98: Option<i32>,
        pub g99: Option<i32>,
        pub g100: Option<i32>,
        pub g101: Option<i32>,
        pub g102: Option<i32>,
        pub g103: Option<i32>,
        pub g104: Option<i32>,
        pub g105: Option<i32>,
        pub g106: Option<i32>,
        pub g107: Option<i32>,
        pub g108: Option<i32>,
        pub g109: Option<i32>,
        pub g110: Option<i32>,
        pub g111: Option<i32>,
        pub g112: Option<i32>,
        pub g113: Option<i32>,
        pub g114: Option<i32>,
        pub g115: Option<i32>,
        pub g116: Option<i32>,
        pub g117: Option<i32>,
        pub g118: Option<i32>,
        pub g119: Option<i32>,
        pub g120: Option<i32>,
        pub g121: Option<i32>,
        pub g122: Option<i32>,
        pub g123: Option<i32>,
        pub g124: Option<i32>,
        pub g125: Option<i32>,
        pub g126: Option<i32>,
        pub g127: Option<i32>,
        pub g128: Option<i32>,
        pub g129: Option<i32>,
    }
    ::soap_runtime::group! {
        callResponse_group("group", NS) wide;
        0 g0: element("g0");
        1 g1: element("g1").optional();
        2 g2: element("g2").optional();
        3 g3: element("g3").optional();
        4 g4: element("g4").optional();
        5 g5: element("g5").optional();
        6 g6: element("g6").optional();
        7 g7: element("g7").optional();
        8 g8: element("g8").optional();
        9 g9: element("g9").optional();
        10 g10: element("g10").optional();
        11 g11: element("g11").optional();
        12 g12: element("g12").optional();
        13 g13: element("g13").optional();
        14 g14: element("g14").optional();
        15 g15: element("g15").optional();
        16 g16: element("g16").optional();
        17 g17: element("g17").optional();
        18 g18: element("g18").optional();
        19 g19: element("g19").optional();
        20 g20: element("g20").optional();
        21 g21: element("g21").optional();
        22 g22: element("g22").optional();
        23 g23: element("g23").optional();
        24 g24: element("g24").optional();
        25 g25: element("g25").optional();
        26 g26: element("g26").optional();
        27 g27: element("g27").optional();
        28 g28: element("g28").optional();
        29 g29: element("g29").optional();
        30 g30: element("g30").optional();
        31 g31: element("g31").optional();
        32 g32: element("g32").optional();
        33 g33: element("g33").optional();
        34 g34: element("g34").optional();
        35 g35: element("g35").optional();
        36 g36: element("g36").optional();
        37 g37: element("g37").optional();
        38 g38: element("g38").optional();
        39 g39: element("g39").optional();
        40 g40: element("g40").optional();
        41 g41: element("g41").optional();
        42 g42: element("g42").optional();
        43 g43: element("g43").optional();
        44 g44: element("g44").optional();
        45 g45: element("g45").optional();
        46 g46: element("g46").optional();
        47 g47: element("g47").optional();
        48 g48: element("g48").optional();
        49 g49: element("g49").optional();
        50 g50: element("g50").optional();
        51 g51: element("g51").optional();
        52 g52: element("g52").optional();
        53 g53: element("g53").optional();
        54 g54: element("g54").optional();
        55 g55: element("g55").optional();
        56 g56: element("g56").optional();
        57 g57: element("g57").optional();
        58 g58: element("g58").optional();
        59 g59: element("g59").optional();
        60 g60: element("g60").optional();
        61 g61: element("g61").optional();
        62 g62: element("g62").optional();
        63 g63: element("g63").optional();
        64 g64: element("g64").optional();
        65 g65: element("g65").optional();
        66 g66: element("g66").optional();
        67 g67: element("g67").optional();
        68 g68: element("g68").optional();
        69 g69: element("g69").optional();
        70 g70: element("g70").optional();
        71 g71: element("g71").optional();
        72 g72: element("g72").optional();
        73 g73: element("g73").optional();
        74 g74: element("g74").optional();
        75 g75: element("g75").optional();
        76 g76: element("g76").optional();
        77 g77: element("g77").optional();
        78 g78: element("g78").optional();
        79 g79: element("g79").optional();
        80 g80: element("g80").optional();
        81 g81: element("g81").optional();
        82 g82: element("g82").optional();
        83 g83: element("g83").optional();
        84 g84: element("g84").optional();
        85 g85: element("g85").optional();
        86 g86: element("g86").optional();
        87 g87: element("g87").optional();
        88 g88: element("g88").optional();
        89 g89: element("g89").optional();
        90 g90: element("g90").optional();
        91 g91: element("g91").optional();
        92 g92: element("g92").optional();
        93 g93: element("g93").optional();
        94 g94: element("g94").optional();
        95 g95: element("g95").optional();
        96 g96: element("g96").optional();
        97 g97: element("g97").optional();
        98 g98: element("g98").optional();
        99 g99: element("g99").optional();
        100 g100: element("g100").optional();
        101 g101: element("g101").optional();
        102 g102: element("g102").optional();
        103 g103: element("g103").optional();
        104 g104: element("g104").optional();
        105 g105: element("g105").optional();
        106 g106: element("g106").optional();
        107 g107: element("g107").optional();
        108 g108: element("g108").optional();
        109 g109: element("g109").optional();
        110 g110: element("g110").optional();
        111 g111: element("g111").optional();
        112 g112: element("g112").optional();
        113 g113: element("g113").optional();
        114 g114: element("g114").optional();
        115 g115: element("g115").optional();
        116 g116: element("g116").optional();
        117 g117: element("g117").optional();
        118 g118: element("g118").optional();
        119 g119: element("g119").optional();
        120 g120: element("g120").optional();
        121 g121: element("g121").optional();
        122 g122: element("g122").optional();
        123 g123: element("g123").optional();
        124 g124: element("g124").optional();
        125 g125: element("g125").optional();
        126 g126: element("g126").optional();
        127 g127: element("g127").optional();
        128 g128: element("g128").optional();
        129 g129: element("g129").optional();
    }

    /// The request of [`call`](Service::call).
    #[derive(Debug, Clone, PartialEq)]
    pub struct Wide {
        pub n0: Option<i32>,
        pub n1: Option<i32>,
        pub n2: Option<i32>,
        pub n3: Option<i32>,
        pub n4: Option<i32>,
        pub n5: Option<i32>,
        pub n6: Option<i32>,
        pub n7: Option<i32>,
        pub n8: Option<i32>,
        pub n9: Option<i32>,
        pub n10: Option<i32>,
        pub n11: Option<i32>,
        pub n12: Option<i32>,
        pub n13: Option<i32>,
        pub n14: Option<i32>,
        pub n15: Option<i32>,
        pub n16: Option<i32>,
        pub n17: Option<i32>,
        pub n18: Option<i32>,
        pub n19: Option<i32>,
        pub n20: Option<i32>,
        pub n21: Option<i32>,
        pub n22: Option<i32>,
        pub n23: Option<i32>,
        pub n24: Option<i32>,
        pub n25: Option<i32>,
        pub n26: Option<i32>,
        pub n27: Option<i32>,
        pub n28: Option<i32>,
        pub n29: Option<i32>,
        pub n30: Option<i32>,
        pub n31: Option<i32>,
        pub n32: Option<i32>,
        pub n33: Option<i32>,
        pub n34: Option<i32>,
        pub n35: Option<i32>,
        pub n36: Option<i32>,
        pub n37: Option<i32>,
        pub n38: Option<i32>,
        pub n39: Option<i32>,
        pub n40: Option<i32>,
        pub n41: Option<i32>,
        pub n42: Option<i32>,
        pub n43: Option<i32>,
        pub n44: Option<i32>,
        pub n45: Option<i32>,
        pub n46: Option<i32>,
        pub n47: Option<i32>,
        pub n48: Option<i32>,
        pub n49: Option<i32>,
        pub n50: Option<i32>,
        pub n51: Option<i32>,
        pub n52: Option<i32>,
        pub n53: Option<i32>,
        pub n54: Option<i32>,
        pub n55: Option<i32>,
        pub n56: Option<i32>,
        pub n57: Option<i32>,
        pub n58: Option<i32>,
        pub n59: Option<i32>,
        pub n60: Option<i32>,
        pub n61: Option<i32>,
        pub n62: Option<i32>,
        pub n63: Option<i32>,
        pub n64: Option<i32>,
        pub n65: Option<i32>,
        pub n66: Option<i32>,
        pub n67: Option<i32>,
        pub n68: Option<i32>,
        pub n69: Option<i32>,
        pub n70: Option<i32>,
        pub n71: Option<i32>,
        pub n72: Option<i32>,
        pub n73: Option<i32>,
        pub n74: Option<i32>,
        pub n75: Option<i32>,
        pub n76: Option<i32>,
        pub n77: Option<i32>,
        pub n78: Option<i32>,
        pub n79: Option<i32>,
        pub n80: Option<i32>,
        pub n81: Option<i32>,
        pub n82: Option<i32>,
        pub n83: Option<i32>,
        pub n84: Option<i32>,
        pub n85: Option<i32>,
        pub n86: Option<i32>,
        pub n87: Option<i32>,
        pub n88: Option<i32>,
        pub n89: Option<i32>,
        pub n90: Option<i32>,
        pub n91: Option<i32>,
        pub n92: Option<i32>,
        pub n93: Option<i32>,
        pub n94: Option<i32>,
        pub n95: Option<i32>,
        pub n96: Option<i32>,
        pub n97: Option<i32>,
        pub n98: Option<i32>,
        pub n99: Option<i32>,
        pub n100: Option<i32>,
        pub n101: Option<i32>,
        pub n102: Option<i32>,
        pub n103: Option<i32>,
        pub n104: Option<i32>,
        pub n105: Option<i32>,
        pub n106: Option<i32>,
        pub n107: Option<i32>,
        pub n108: Option<i32>,
        pub n109: Option<i32>,
        pub n110: Option<i32>,
        pub n111: Option<i32>,
        pub n112: Option<i32>,
        pub n113: Option<i32>,
        pub n114: Option<i32>,
        pub n115: Option<i32>,
        pub n116: Option<i32>,
        pub n117: Option<i32>,
        pub n118: Option<i32>,
        pub n119: Option<i32>,
        pub n120: Option<i32>,
        pub n121: Option<i32>,
        pub n122: Option<i32>,
        pub n123: Option<i32>,
        pub n124: Option<i32>,
        pub n125: Option<i32>,
        pub n126: Option<i32>,
        pub n127: Option<i32>,
        pub n128: Option<i32>,
        pub n129: Option<i32>,
        pub n130: Option<i32>,
        pub n131: Option<i32>,
        pub n132: Option<i32>,
        pub n133: Option<i32>,
        pub n134: Option<i32>,
        pub n135: Option<i32>,
        pub n136: Option<i32>,
        pub n137: Option<i32>,
        pub n138: Option<i32>,
        pub n139: Option<i32>,
        pub next: Option<Box<Wide>>,
    }
    ::soap_runtime::complex! {
        Wide("Wide", NS) wide;
        0 n0: element("n0").optional();
        1 n1: element("n1").optional();
        2 n2: element("n2").optional();
        3 n3: element("n3").optional();
        4 n4: element("n4").optional();
        5 n5: element("n5").optional();
        6 n6: element("n6").optional();
        7 n7: element("n7").optional();
        8 n8: element("n8").optional();
        9 n9: element("n9").optional();
        10 n10: element("n10").optional();
        11 n11: element("n11").optional();
        12 n12: element("n12").optional();
        13 n13: element("n13").optional();
        14 n14: element("n14").optional();
        15 n15: element("n15").optional();
        16 n16: element("n16").optional();
        17 n17: element("n17").optional();
        18 n18: element("n18").optional();
        19 n19: element("n19").optional();
        20 n20: element("n20").optional();
        21 n21: element("n21").optional();
        22 n22: element("n22").optional();
        23 n23: element("n23").optional();
        24 n24: element("n24").optional();
        25 n25: element("n25").optional();
        26 n26: element("n26").optional();
        27 n27: element("n27").optional();
        28 n28: element("n28").optional();
        29 n29: element("n29").optional();
        30 n30: element("n30").optional();
        31 n31: element("n31").optional();
        32 n32: element("n32").optional();
        33 n33: element("n33").optional();
        34 n34: element("n34").optional();
        35 n35: element("n35").optional();
        36 n36: element("n36").optional();
        37 n37: element("n37").optional();
        38 n38: element("n38").optional();
        39 n39: element("n39").optional();
        40 n40: element("n40").optional();
        41 n41: element("n41").optional();
        42 n42: element("n42").optional();
        43 n43: element("n43").optional();
        44 n44: element("n44").optional();
        45 n45: element("n45").optional();
        46 n46: element("n46").optional();
        47 n47: element("n47").optional();
        48 n48: element("n48").optional();
        49 n49: element("n49").optional();
        50 n50: element("n50").optional();
        51 n51: element("n51").optional();
        52 n52: element("n52").optional();
        53 n53: element("n53").optional();
        54 n54: element("n54").optional();
        55 n55: element("n55").optional();
        56 n56: element("n56").optional();
        57 n57: element("n57").optional();
        58 n58: element("n58").optional();
        59 n59: element("n59").optional();
        60 n60: element("n60").optional();
        61 n61: element("n61").optional();
        62 n62: element("n62").optional();
        63 n63: element("n63").optional();
        64 n64: element("n64").optional();
        65 n65: element("n65").optional();
        66 n66: element("n66").optional();
        67 n67: element("n67").optional();
        68 n68: element("n68").optional();
        69 n69: element("n69").optional();
        70 n70: element("n70").optional();
        71 n71: element("n71").optional();
        72 n72: element("n72").optional();
        73 n73: element("n73").optional();
        74 n74: element("n74").optional();
        75 n75: element("n75").optional();
        76 n76: element("n76").optional();
        77 n77: element("n77").optional();
        78 n78: element("n78").optional();
        79 n79: element("n79").optional();
        80 n80: element("n80").optional();
        81 n81: element("n81").optional();
        82 n82: element("n82").optional();
        83 n83: element("n83").optional();
        84 n84: element("n84").optional();
        85 n85: element("n85").optional();
        86 n86: element("n86").optional();
        87 n87: element("n87").optional();
        88 n88: element("n88").optional();
        89 n89: element("n89").optional();
        90 n90: element("n90").optional();
        91 n91: element("n91").optional();
        92 n92: element("n92").optional();
        93 n93: element("n93").optional();
        94 n94: element("n94").optional();
        95 n95: element("n95").optional();
        96 n96: element("n96").optional();
        97 n97: element("n97").optional();
        98 n98: element("n98").optional();
        99 n99: element("n99").optional();
        100 n100: element("n100").optional();
        101 n101: element("n101").optional();
        102 n102: element("n102").optional();
        103 n103: element("n103").optional();
        104 n104: element("n104").optional();
        105 n105: element("n105").optional();
        106 n106: element("n106").optional();
        107 n107: element("n107").optional();
        108 n108: element("n108").optional();
        109 n109: element("n109").optional();
        110 n110: element("n110").optional();
        111 n111: element("n111").optional();
        112 n112: element("n112").optional();
        113 n113: element("n113").optional();
        114 n114: element("n114").optional();
        115 n115: element("n115").optional();
        116 n116: element("n116").optional();
        117 n117: element("n117").optional();
        118 n118: element("n118").optional();
        119 n119: element("n119").optional();
        120 n120: element("n120").optional();
        121 n121: element("n121").optional();
        122 n122: element("n122").optional();
        123 n123: element("n123").optional();
        124 n124: element("n124").optional();
        125 n125: element("n125").optional();
        126 n126: element("n126").optional();
        127 n127: element("n127").optional();
        128 n128: element("n128").optional();
        129 n129: element("n129").optional();
        130 n130: element("n130").optional();
        131 n131: element("n131").optional();
        132 n132: element("n132").optional();
        133 n133: element("n133").optional();
        134 n134: element("n134").optional();
        135 n135: element("n135").optional();
        136 n136: element("n136").optional();
        137 n137: element("n137").optional();
        138 n138: element("n138").optional();
        139 n139: element("n139").optional();
        140 next: element("next").optional();
    }

    /// The operations of the contract: names, SOAPActions, and the elements of request and reply.
    pub mod operations {
        use super::*;

        /// Operation `call`.
        pub static call: Operation<Wide, callResponse> = Operation::new("call", "urn:example/call")
            .request("call", NS)
            .reply("callResponse", NS);

        /// All of them, in contract order.
        pub static ALL: [&OperationInfo; 1] = [call.info()];
    }

    ::soap_runtime::requests! {
        Wide: operations::call => callResponse;
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
            Self::builder().endpoint(endpoint).build()
        }

        /// A builder set to the first port, for everything else: SOAP version, transport, limits.
        pub fn builder() -> ClientBuilder<Self> {
            ClientBuilder::new(&Self::PORTS[0])
        }

        /// # Errors
        ///
        /// [`Error`] tells in which phase the call failed.
        pub async fn call(&self, request: Wide) -> Result<callResponse, Error> {
            self.client.call(&operations::call, &request).await
        }
    }

    ::soap_runtime::service! {
        Service;
    }
}
