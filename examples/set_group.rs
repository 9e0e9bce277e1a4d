//! The vendor's C# sample of `setGroup_v2`, line by line. Without settings it runs against the emulator in this
//! process; `RESCUE_URL` with `RESCUE_EMAIL` and `RESCUE_PASSWORD`, or with `RESCUE_AUTH_CODE`, names a server.
#![allow(non_snake_case)]

mod server;

use logmein_rescue::api::{self, NODE_PERMISSIONS_V2, nodeStatus};

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let server = server::from_environment().await?;

    // Set up proxy; it keeps cookies between calls
    let proxy = api::API::new(&server.url)?;

    let iNodeID = 123456;
    let sName = "Testing";
    let eNodeStatus = nodeStatus::Enabled;
    let sDescription = "";
    let aPermissions = vec![NODE_PERMISSIONS_V2::RemoteControl, NODE_PERMISSIONS_V2::RemoteView];
    let aLockedPermissions = vec![NODE_PERMISSIONS_V2::RemoteControl, NODE_PERMISSIONS_V2::RemoteView];
    let iStandardConcurrentLimit = 0;
    let iMobileConcurrentLimit = 0;
    let iRPATConcurrentLimit = 0;
    let sAuthCode = server.auth_code.clone();

    let logged_in = server.login.is_some();
    if let Some((sEmail, sPwd)) = server.login {
        let oLogin = proxy.login(api::login { sEmail: Some(sEmail), sPassword: Some(sPwd) }).await?;
        println!("{}", oLogin.loginResult);
    }

    let oSetGroupV2 = proxy
        .setGroup_v2(api::setGroup_v2 {
            iNodeID,
            sName: Some(sName.into()),
            eStatus: eNodeStatus,
            sDescription: Some(sDescription.into()),
            aPermissions: Some(aPermissions),
            aLockedPermissions: Some(aLockedPermissions),
            iStandardConcurrentLimit,
            iMobileConcurrentLimit,
            iRPATConcurrentLimit,
            sAuthCode,
        })
        .await?;
    println!("{}", oSetGroupV2.setGroup_v2Result);

    // Read back by the cookie, unless there was no login
    let sAuthCode = server.auth_code.filter(|_| !logged_in);
    let oGetGroupV2 = proxy.getGroup_v2(api::getGroup_v2 { iNodeID, sAuthCode }).await?;
    println!("{}", oGetGroupV2.getGroup_v2Result);
    println!("{:?}", oGetGroupV2.oGroup);
    Ok(())
}
