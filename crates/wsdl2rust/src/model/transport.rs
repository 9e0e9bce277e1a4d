//! Transports: recognises those that are not HTTP, by the transport URI of a binding or the address of a port.
//!
//! Unknown transports count as HTTP: many contracts omit the transport or misspell it.
//!
//! Must not know operations or messages.

use super::{Port, Protocol};

impl Port {
    /// The usual name of the transport if it is known not to be HTTP: `net.tcp`, `JMS` … Clients do not call such
    /// a port.
    pub fn other_transport(&self) -> Option<&'static str> {
        let (Protocol::Soap11 { transport } | Protocol::Soap12 { transport }) = &self.protocol else {
            return None;
        };
        of_binding(transport).or_else(|| of_address(self.address.as_deref()?))
    }

    /// Whether it is called by SOAP over HTTP.
    pub fn is_called_by_soap(&self) -> bool {
        self.protocol.is_soap() && self.other_transport().is_none()
    }

    /// The usual name of its protocol: `SOAP 1.1`, `SOAP 1.2 over net.tcp`, `HTTP GET`; or the namespace of
    /// another one.
    pub fn protocol_in_words(&self) -> String {
        let over = self.other_transport().map(|transport| format!(" over {transport}")).unwrap_or_default();
        match &self.protocol {
            Protocol::Soap11 { .. } => format!("SOAP 1.1{over}"),
            Protocol::Soap12 { .. } => format!("SOAP 1.2{over}"),
            Protocol::HttpGet => "HTTP GET".to_owned(),
            Protocol::HttpPost => "HTTP POST".to_owned(),
            Protocol::Other(namespace) => namespace.clone(),
        }
    }
}

/// The usual name of the transport that a binding names, if it is known not to be HTTP.
fn of_binding(transport: &str) -> Option<&'static str> {
    let transport = transport.trim().trim_end_matches(['/', '#']).to_ascii_lowercase();
    let is_microsoft = transport.starts_with("http://schemas.microsoft.com/");
    let last = transport.rsplit(['/', ':', '#']).next().unwrap_or_default();
    Some(match last {
        "tcp" if is_microsoft => "net.tcp",
        "named-pipe" => "net.pipe",
        "msmq" => "net.msmq",
        "peer" => "net.p2p",
        "tcp" => "TCP",
        "jms" | "soapjms" | "soap-jms" | "jms11" | "jms12" => "JMS",
        "smtp" | "email" | "mail" => "SMTP",
        "udp" | "soapoverudp" | "soap-over-udp" => "UDP",
        "websocket" | "websockets" => "WebSocket",
        "amqp" | "rabbitmq" => "AMQP",
        "xmpp" => "XMPP",
        "ftp" => "FTP",
        _ => return None,
    })
}

/// The usual name of the transport of an address, if it is known not to be HTTP.
fn of_address(address: &str) -> Option<&'static str> {
    let (scheme, _) = address.trim().split_once(':')?;
    Some(match scheme.to_ascii_lowercase().as_str() {
        "net.tcp" => "net.tcp",
        "net.pipe" => "net.pipe",
        "net.msmq" | "msmq.formatname" => "net.msmq",
        "net.p2p" => "net.p2p",
        "soap.tcp" | "tcp" => "TCP",
        "jms" => "JMS",
        "mailto" | "smtp" | "soap.mail" => "SMTP",
        "soap.udp" | "udp" => "UDP",
        "ws" | "wss" => "WebSocket",
        "amqp" | "amqps" | "soap.amqp" => "AMQP",
        "xmpp" => "XMPP",
        "ftp" | "ftps" | "sftp" => "FTP",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::{of_address, of_binding};

    #[test]
    fn transports_are_told_by_their_addresses() {
        for (transport, expected) in [
            ("http://schemas.xmlsoap.org/soap/http", None),
            ("http://schemas.xmlsoap.org/soap/http/", None),
            ("http://www.w3.org/2003/05/soap/bindings/HTTP/", None),
            ("", None),
            ("http://example.com/whatever", None),
            ("http://schemas.microsoft.com/soap/tcp", Some("net.tcp")),
            ("http://schemas.microsoft.com/soap/named-pipe", Some("net.pipe")),
            ("http://schemas.microsoft.com/soap/msmq", Some("net.msmq")),
            ("http://www.w3.org/2010/soapjms/", Some("JMS")),
            ("http://schemas.xmlsoap.org/soap/jms", Some("JMS")),
            ("http://cxf.apache.org/transports/jms", Some("JMS")),
            ("http://schemas.xmlsoap.org/soap/smtp", Some("SMTP")),
            ("http://docs.oasis-open.org/ws-dd/soapoverudp", Some("UDP")),
        ] {
            assert_eq!(of_binding(transport), expected, "{transport}");
        }
        for (address, expected) in [
            ("https://example.com/", None),
            ("REPLACE_WITH_ACTUAL_URL", None),
            ("net.tcp://localhost:808/Service.svc", Some("net.tcp")),
            ("NET.PIPE://localhost/Service", Some("net.pipe")),
            ("jms:jndi:dynamicQueues/orders", Some("JMS")),
            ("mailto:orders@example.com", Some("SMTP")),
        ] {
            assert_eq!(of_address(address), expected, "{address}");
        }
    }
}
