//! The goldens of `wsdl2rust`, compiled as a program would: one module for each folder of `wsdl2rust/tests/cases`.
//!
//! Any warning in a golden is an error. Must not know the generator: the goldens are files as they stand. (Only the
//! example `groups`, that of the generator's README, is generated while it is built.)

#![deny(warnings)]

macro_rules! goldens {
    ($($(#[$attribute:meta])* $name:ident,)*) => {
        $(
            #[doc = concat!("`wsdl2rust/tests/cases/", stringify!($name), "`.")]
            $(#[$attribute])*
            pub mod $name;
        )*

        /// The names of all modules.
        pub const NAMES: &[&str] = &[$(stringify!($name)),*];
    };
}

goldens! {
    #[path = "../../wsdl2rust/tests/cases/addressing_action/expected.rs"]
    addressing_action,
    #[path = "../../wsdl2rust/tests/cases/addressing_required/expected.rs"]
    addressing_required,
    #[path = "../../wsdl2rust/tests/cases/all/expected.rs"]
    all,
    #[path = "../../wsdl2rust/tests/cases/all_out_of_order/expected.rs"]
    all_out_of_order,
    #[path = "../../wsdl2rust/tests/cases/ambiguous_choice/expected.rs"]
    ambiguous_choice,
    #[path = "../../wsdl2rust/tests/cases/any/expected.rs"]
    any,
    #[path = "../../wsdl2rust/tests/cases/any_across_namespaces/expected.rs"]
    any_across_namespaces,
    #[path = "../../wsdl2rust/tests/cases/any_attribute/expected.rs"]
    any_attribute,
    #[path = "../../wsdl2rust/tests/cases/any_type/expected.rs"]
    any_type,
    #[path = "../../wsdl2rust/tests/cases/array_flattened/expected.rs"]
    array_flattened,
    #[path = "../../wsdl2rust/tests/cases/array_kept/expected.rs"]
    array_kept,
    #[path = "../../wsdl2rust/tests/cases/attribute_group/expected.rs"]
    attribute_group,
    #[path = "../../wsdl2rust/tests/cases/bare/expected.rs"]
    bare,
    #[path = "../../wsdl2rust/tests/cases/bare_several_parts/expected.rs"]
    bare_several_parts,
    #[path = "../../wsdl2rust/tests/cases/bare_type_part/expected.rs"]
    bare_type_part,
    #[path = "../../wsdl2rust/tests/cases/body_parts/expected.rs"]
    body_parts,
    #[path = "../../wsdl2rust/tests/cases/chameleon_groups/expected.rs"]
    chameleon_groups,
    #[path = "../../wsdl2rust/tests/cases/choice_idiomatic/expected.rs"]
    choice_idiomatic,
    #[path = "../../wsdl2rust/tests/cases/choice_in_sequence/expected.rs"]
    choice_in_sequence,
    #[path = "../../wsdl2rust/tests/cases/choice_in_sequence_in_choice/expected.rs"]
    choice_in_sequence_in_choice,
    #[path = "../../wsdl2rust/tests/cases/choice_is_the_type/expected.rs"]
    choice_is_the_type,
    #[path = "../../wsdl2rust/tests/cases/choice_optional/expected.rs"]
    choice_optional,
    #[path = "../../wsdl2rust/tests/cases/choice_repeated/expected.rs"]
    choice_repeated,
    #[path = "../../wsdl2rust/tests/cases/chosen_operations/expected.rs"]
    chosen_operations,
    #[path = "../../wsdl2rust/tests/cases/dataset_schema/expected.rs"]
    dataset_schema,
    #[path = "../../wsdl2rust/tests/cases/defaults/expected.rs"]
    defaults,
    #[path = "../../wsdl2rust/tests/cases/derived_type/expected.rs"]
    derived_type,
    #[path = "../../wsdl2rust/tests/cases/document_encoded/expected.rs"]
    document_encoded,
    #[path = "../../wsdl2rust/tests/cases/document_encoded_type/expected.rs"]
    document_encoded_type,
    #[path = "../../wsdl2rust/tests/cases/element_and_type_same_name_in_parts/expected.rs"]
    element_and_type_same_name_in_parts,
    #[path = "../../wsdl2rust/tests/cases/empty_message/expected.rs"]
    empty_message,
    #[path = "../../wsdl2rust/tests/cases/encoded_array/expected.rs"]
    encoded_array,
    #[path = "../../wsdl2rust/tests/cases/encoded_array_2d/expected.rs"]
    encoded_array_2d,
    #[path = "../../wsdl2rust/tests/cases/encoded_array_alone/expected.rs"]
    encoded_array_alone,
    #[path = "../../wsdl2rust/tests/cases/encoded_array_of_arrays/expected.rs"]
    encoded_array_of_arrays,
    #[path = "../../wsdl2rust/tests/cases/encoded_derived/expected.rs"]
    encoded_derived,
    #[path = "../../wsdl2rust/tests/cases/encoded_family_array/expected.rs"]
    encoded_family_array,
    #[path = "../../wsdl2rust/tests/cases/encoded_multiref/expected.rs"]
    encoded_multiref,
    #[path = "../../wsdl2rust/tests/cases/encoded_null/expected.rs"]
    encoded_null,
    #[path = "../../wsdl2rust/tests/cases/encoded_soap12/expected.rs"]
    encoded_soap12,
    #[path = "../../wsdl2rust/tests/cases/enum_words/expected.rs"]
    enum_words,
    #[path = "../../wsdl2rust/tests/cases/extension_of_choice/expected.rs"]
    extension_of_choice,
    #[path = "../../wsdl2rust/tests/cases/facets/expected.rs"]
    facets,
    #[path = "../../wsdl2rust/tests/cases/faults_several/expected.rs"]
    faults_several,
    #[path = "../../wsdl2rust/tests/cases/fixed/expected.rs"]
    fixed,
    #[path = "../../wsdl2rust/tests/cases/group_named_like_field/expected.rs"]
    group_named_like_field,
    #[path = "../../wsdl2rust/tests/cases/group_shared/expected.rs"]
    group_shared,
    #[path = "../../wsdl2rust/tests/cases/header_fault/expected.rs"]
    header_fault,
    #[path = "../../wsdl2rust/tests/cases/headers/expected.rs"]
    headers,
    #[path = "../../wsdl2rust/tests/cases/headers_shared/expected.rs"]
    headers_shared,
    #[path = "../../wsdl2rust/tests/cases/hostile_documentation/expected.rs"]
    hostile_documentation,
    #[path = "../../wsdl2rust/tests/cases/hostile_names/expected.rs"]
    hostile_names,
    #[path = "../../wsdl2rust/tests/cases/http_get_encoded/expected.rs"]
    http_get_encoded,
    #[path = "../../wsdl2rust/tests/cases/http_post_encoded/expected.rs"]
    http_post_encoded,
    #[path = "../../wsdl2rust/tests/cases/http_replacement/expected.rs"]
    http_replacement,
    #[path = "../../wsdl2rust/tests/cases/idiomatic_names/expected.rs"]
    idiomatic_names,
    #[path = "../../wsdl2rust/tests/cases/include_and_import/expected.rs"]
    include_and_import,
    #[path = "../../wsdl2rust/tests/cases/keep_going_operation/expected.rs"]
    keep_going_operation,
    #[path = "../../wsdl2rust/tests/cases/keep_going_port/expected.rs"]
    keep_going_port,
    #[path = "../../wsdl2rust/tests/cases/keep_going_type/expected.rs"]
    keep_going_type,
    #[path = "../../wsdl2rust/tests/cases/keyword_field/expected.rs"]
    keyword_field,
    #[path = "../../wsdl2rust/tests/cases/leading_digit/expected.rs"]
    leading_digit,
    #[path = "../../wsdl2rust/tests/cases/lists/expected.rs"]
    lists,
    #[path = "../../wsdl2rust/tests/cases/lossless/expected.rs"]
    lossless,
    #[path = "../../wsdl2rust/tests/cases/many_types/expected.rs"]
    many_types,
    #[path = "../../wsdl2rust/tests/cases/mime_multipart_in/expected.rs"]
    mime_multipart_in,
    #[path = "../../wsdl2rust/tests/cases/mime_multipart_out/expected.rs"]
    mime_multipart_out,
    #[path = "../../wsdl2rust/tests/cases/mixed_choice/expected.rs"]
    mixed_choice,
    #[path = "../../wsdl2rust/tests/cases/mixed_text/expected.rs"]
    mixed_text,
    #[path = "../../wsdl2rust/tests/cases/mtom/expected.rs"]
    mtom,
    #[path = "../../wsdl2rust/tests/cases/name_twice_in_sequence/expected.rs"]
    name_twice_in_sequence,
    #[path = "../../wsdl2rust/tests/cases/name_with_colon/expected.rs"]
    name_with_colon,
    #[path = "../../wsdl2rust/tests/cases/names_that_look_alike/expected.rs"]
    names_that_look_alike,
    #[path = "../../wsdl2rust/tests/cases/names_that_look_alike_idiomatic/expected.rs"]
    names_that_look_alike_idiomatic,
    #[path = "../../wsdl2rust/tests/cases/nested_types/expected.rs"]
    nested_types,
    #[path = "../../wsdl2rust/tests/cases/nil_vs_absent/expected.rs"]
    nil_vs_absent,
    #[path = "../../wsdl2rust/tests/cases/nillable_complex/expected.rs"]
    nillable_complex,
    #[path = "../../wsdl2rust/tests/cases/no_http_port/expected.rs"]
    no_http_port,
    #[path = "../../wsdl2rust/tests/cases/no_service/expected.rs"]
    no_service,
    #[path = "../../wsdl2rust/tests/cases/notification_left_out/expected.rs"]
    notification_left_out,
    #[path = "../../wsdl2rust/tests/cases/odd_words/expected.rs"]
    odd_words,
    #[path = "../../wsdl2rust/tests/cases/odd_words_idiomatic/expected.rs"]
    odd_words_idiomatic,
    #[path = "../../wsdl2rust/tests/cases/one_way/expected.rs"]
    one_way,
    #[path = "../../wsdl2rust/tests/cases/operation_named_like_method/expected.rs"]
    operation_named_like_method,
    #[path = "../../wsdl2rust/tests/cases/other_transports/expected.rs"]
    other_transports,
    #[path = "../../wsdl2rust/tests/cases/overload/expected.rs"]
    overload,
    #[path = "../../wsdl2rust/tests/cases/overload_rpc/expected.rs"]
    overload_rpc,
    #[path = "../../wsdl2rust/tests/cases/policy_note/expected.rs"]
    policy_note,
    #[path = "../../wsdl2rust/tests/cases/port_types_of_one_name/expected.rs"]
    port_types_of_one_name,
    #[path = "../../wsdl2rust/tests/cases/prohibited_attribute/expected.rs"]
    prohibited_attribute,
    #[path = "../../wsdl2rust/tests/cases/qualified_names/expected.rs"]
    qualified_names,
    #[path = "../../wsdl2rust/tests/cases/recursion_in_two_namespaces/expected.rs"]
    recursion_in_two_namespaces,
    #[path = "../../wsdl2rust/tests/cases/recursion_through_choice/expected.rs"]
    recursion_through_choice,
    #[path = "../../wsdl2rust/tests/cases/recursion_without_end/expected.rs"]
    recursion_without_end,
    #[path = "../../wsdl2rust/tests/cases/recursive_type/expected.rs"]
    recursive_type,
    #[path = "../../wsdl2rust/tests/cases/redefine_attribute_group/expected.rs"]
    redefine_attribute_group,
    #[path = "../../wsdl2rust/tests/cases/redefine_group/expected.rs"]
    redefine_group,
    #[path = "../../wsdl2rust/tests/cases/redefine_type/expected.rs"]
    redefine_type,
    #[path = "../../wsdl2rust/tests/cases/restriction_of_complex/expected.rs"]
    restriction_of_complex,
    #[path = "../../wsdl2rust/tests/cases/rpc_and_document/expected.rs"]
    rpc_and_document,
    #[path = "../../wsdl2rust/tests/cases/rpc_encoded/expected.rs"]
    rpc_encoded,
    #[path = "../../wsdl2rust/tests/cases/rpc_literal/expected.rs"]
    rpc_literal,
    #[path = "../../wsdl2rust/tests/cases/same_name/expected.rs"]
    same_name,
    #[path = "../../wsdl2rust/tests/cases/same_name_in_two_branches/expected.rs"]
    same_name_in_two_branches,
    #[path = "../../wsdl2rust/tests/cases/sample_values/expected.rs"]
    sample_values,
    #[path = "../../wsdl2rust/tests/cases/scalars/expected.rs"]
    scalars,
    #[path = "../../wsdl2rust/tests/cases/schema_1_1/expected.rs"]
    schema_1_1,
    #[path = "../../wsdl2rust/tests/cases/secrets/expected.rs"]
    secrets,
    #[path = "../../wsdl2rust/tests/cases/secrets_by_name/expected.rs"]
    secrets_by_name,
    #[path = "../../wsdl2rust/tests/cases/sequence_optional/expected.rs"]
    sequence_optional,
    #[path = "../../wsdl2rust/tests/cases/sequence_repeated/expected.rs"]
    sequence_repeated,
    #[path = "../../wsdl2rust/tests/cases/serde_feature/expected.rs"]
    serde_feature,
    #[path = "../../wsdl2rust/tests/cases/several_port_types/expected.rs"]
    several_port_types,
    #[path = "../../wsdl2rust/tests/cases/simple_content/expected.rs"]
    simple_content,
    #[path = "../../wsdl2rust/tests/cases/simple_content_chain/expected.rs"]
    simple_content_chain,
    #[path = "../../wsdl2rust/tests/cases/substitution_group/expected.rs"]
    substitution_group,
    #[path = "../../wsdl2rust/tests/cases/substitution_without_members/expected.rs"]
    substitution_without_members,
    #[path = "../../wsdl2rust/tests/cases/swaref/expected.rs"]
    swaref,
    #[path = "../../wsdl2rust/tests/cases/two_namespaces/expected.rs"]
    two_namespaces,
    #[path = "../../wsdl2rust/tests/cases/two_soap_actions/expected.rs"]
    two_soap_actions,
    #[path = "../../wsdl2rust/tests/cases/type_families/expected.rs"]
    type_families,
    #[path = "../../wsdl2rust/tests/cases/type_named_like_prelude/expected.rs"]
    type_named_like_prelude,
    #[path = "../../wsdl2rust/tests/cases/type_named_like_runtime/expected.rs"]
    type_named_like_runtime,
    #[path = "../../wsdl2rust/tests/cases/types_only/expected.rs"]
    types_only,
    #[path = "../../wsdl2rust/tests/cases/unions/expected.rs"]
    unions,
    #[path = "../../wsdl2rust/tests/cases/unqualified/expected.rs"]
    unqualified,
    #[path = "../../wsdl2rust/tests/cases/yaserde/expected.rs"]
    yaserde,
}
