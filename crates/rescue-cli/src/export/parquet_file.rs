//! A copy as a Parquet file: texts, and whole numbers for lengths of time.
//!
//! Must not know how the copy was made.

use std::fs::File;
use std::path::Path;
use std::sync::Arc;

use parquet::basic::{Compression, LogicalType, Repetition, Type as Physical};
use parquet::data_type::{ByteArray, ByteArrayType, Int64Type};
use parquet::errors::ParquetError;
use parquet::file::properties::WriterProperties;
use parquet::file::writer::SerializedFileWriter;
use parquet::schema::types::Type;
use rusqlite::types::Value;

use super::store::Store;
use crate::exit::Exit;
use crate::failure::Failure;

/// So many rows are in memory at a time.
const GROUP: usize = 16_384;

/// Writes all rows of an area.
pub(crate) fn write_parquet(store: &Store, table: &str, path: &Path) -> Result<(), Failure> {
    let fails = |error: &dyn std::fmt::Display| {
        Failure::new(Exit::Failed, format!("cannot write {}: {error}", path.display()))
    };
    let columns = store.columns(table)?;
    let file = File::create(path).map_err(|error| fails(&error))?;
    let properties = WriterProperties::builder().set_compression(Compression::SNAPPY).build();
    let schema = Arc::new(schema(table, &columns).map_err(|error| fails(&error))?);
    let mut writer =
        SerializedFileWriter::new(file, schema, Arc::new(properties)).map_err(|error| fails(&error))?;
    let mut group = Vec::new();
    store.read(table, |row| {
        group.push(row);
        match group.len() < GROUP {
            true => Ok(()),
            false => {
                write_group(&mut writer, &columns, &std::mem::take(&mut group)).map_err(|error| fails(&error))
            }
        }
    })?;
    if !group.is_empty() {
        write_group(&mut writer, &columns, &group).map_err(|error| fails(&error))?;
    }
    writer.close().map(drop).map_err(|error| fails(&error))
}

fn schema(table: &str, columns: &[(String, bool)]) -> Result<Type, ParquetError> {
    let fields = columns.iter().map(|(name, is_number)| {
        let field = match is_number {
            true => Type::primitive_type_builder(name, Physical::INT64),
            false => Type::primitive_type_builder(name, Physical::BYTE_ARRAY)
                .with_logical_type(Some(LogicalType::String)),
        };
        Ok(Arc::new(field.with_repetition(Repetition::OPTIONAL).build()?))
    });
    Type::group_type_builder(table).with_fields(fields.collect::<Result<_, ParquetError>>()?).build()
}

fn write_group(
    writer: &mut SerializedFileWriter<File>,
    columns: &[(String, bool)],
    rows: &[Vec<Value>],
) -> Result<(), ParquetError> {
    let mut group = writer.next_row_group()?;
    for (index, (_, is_number)) in columns.iter().enumerate() {
        let Some(mut column) = group.next_column()? else { break };
        let values = rows.iter().map(|row| &row[index]);
        let levels: Vec<i16> = values.clone().map(|value| i16::from(*value != Value::Null)).collect();
        if *is_number {
            let numbers: Vec<i64> = values
                .filter_map(|value| if let Value::Integer(number) = value { Some(*number) } else { None })
                .collect();
            column.typed::<Int64Type>().write_batch(&numbers, Some(&levels), None)?;
        } else {
            let texts: Vec<ByteArray> = values
                .filter_map(|value| match value {
                    Value::Text(text) => Some(ByteArray::from(text.as_str())),
                    _ => None,
                })
                .collect();
            column.typed::<ByteArrayType>().write_batch(&texts, Some(&levels), None)?;
        }
        column.close()?;
    }
    group.close().map(drop)
}
