//! The example of the README of `wsdl2rust`, compiled so that it stays true.

#![allow(unreachable_pub, reason = "this workspace asks for more than a new project does")]

mod api {
    include!(concat!(env!("OUT_DIR"), "/groups.rs"));
}

#[tokio::main]
async fn main() -> Result<(), soap_runtime::Error> {
    let groups = api::Groups::new("https://example.com/groups")?;
    let credentials = api::login { sEmail: "me@example.com".into(), sPassword: "…".into() };
    if groups.login(credentials).await?.loginResult == api::loginRet::login_OK {
        let reply = groups.getGroup(api::getGroup { iNodeID: 123456 }).await?;
        println!("{:?}", reply.oGroup);
    }
    Ok(())
}
