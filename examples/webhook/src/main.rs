//! Receives what Rescue posts when a session starts or ends, and prints it. `ADDRESS` says where to listen; the
//! default is `127.0.0.1:8080`. Try it with
//! `curl -d 'SessionID=61234567&TechName=Ada&CField0=John+Doe' http://127.0.0.1:8080/rescue`.

use axum::{
    Router, body::Bytes, extract::DefaultBodyLimit, http::HeaderMap, http::StatusCode, routing::post,
};
use logmein_rescue::webhook::{self, SessionPost};

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let address = std::env::var("ADDRESS").unwrap_or_else(|_| "127.0.0.1:8080".into());
    let listener = tokio::net::TcpListener::bind(address).await?;
    println!("listening at http://{}/rescue", listener.local_addr()?);
    axum::serve(listener, app()).await?;
    Ok(())
}

/// What a web server is made of; yours has more routes.
fn app() -> Router {
    Router::new().route("/rescue", post(receive)).layer(DefaultBodyLimit::max(webhook::MAX_BYTES))
}

async fn receive(headers: HeaderMap, body: Bytes) -> (StatusCode, String) {
    let content_type = headers.get("content-type").and_then(|value| value.to_str().ok());
    match SessionPost::from_request(content_type, &body) {
        Ok(post) => {
            // Here a program writes to its database.
            let technician = post.technician.name.as_deref().unwrap_or("nobody");
            let customer = post.custom_fields[0].as_deref().unwrap_or("a customer");
            println!("session {}: {technician} helps {customer}", post.session_id);
            (StatusCode::OK, String::new())
        }
        Err(error) if error.is_too_large() => (StatusCode::PAYLOAD_TOO_LARGE, error.to_string()),
        Err(error) if error.is_unsupported() => (StatusCode::UNSUPPORTED_MEDIA_TYPE, error.to_string()),
        Err(error) => (StatusCode::BAD_REQUEST, error.to_string()),
    }
}

#[cfg(test)]
mod tests {
    use axum::http::Request;
    use tower::ServiceExt;

    use super::*;

    async fn status(content_type: &str, body: &str) -> Result<StatusCode, Box<dyn std::error::Error>> {
        let request = Request::post("/rescue").header("content-type", content_type);
        let request = request.body(axum::body::Body::from(body.to_owned()))?;
        Ok(app().oneshot(request).await?.status())
    }

    #[tokio::test]
    async fn answers_by_what_came() -> Result<(), Box<dyn std::error::Error>> {
        let form = "application/x-www-form-urlencoded";
        assert_eq!(status(form, "SessionID=7").await?, StatusCode::OK);
        assert_eq!(status("text/xml", "<r><sessionid>7</sessionid></r>").await?, StatusCode::OK);
        assert_eq!(status(form, "TechID=7").await?, StatusCode::BAD_REQUEST);
        assert_eq!(status("image/png", "x").await?, StatusCode::UNSUPPORTED_MEDIA_TYPE);
        Ok(())
    }
}
