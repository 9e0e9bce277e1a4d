//! Client and server half of the contracts in `interop/contracts`, led by a table of exchanges that `interop/run.py`
//! writes as JSON.
//!
//! `both-halves serve TABLE` prints the address at which it serves all of them, and then a line of JSON for each request:
//! what was received. It answers with what the table has for the exchange whose number is the path. `both-halves call
//! TABLE ADDRESS` sends the requests of the table to `ADDRESS/<number>`, and prints a line of JSON for each: the reply,
//! the declared fault or the error.

mod contracts;
mod serve;
mod table;

use std::error::Error;

use table::Table;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match arguments.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        ["serve", table] => serve::serve(Table::read(table)?).await,
        ["call", table, address] => call(&Table::read(table)?, address).await,
        _ => Err("expected `serve TABLE` or `call TABLE ADDRESS`".into()),
    }
}

async fn call(table: &Table, address: &str) -> Result<(), Box<dyn Error>> {
    for (number, exchange) in table.exchanges() {
        let told = contracts::call(exchange, &format!("{address}/{number}")).await?;
        println!("{}", serde_json::json!({ "exchange": number, "told": told }));
    }
    Ok(())
}
