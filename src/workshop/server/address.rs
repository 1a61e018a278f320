//! At which of this machine's addresses phones find it.

use std::{
    io,
    net::{IpAddr, Ipv4Addr, SocketAddr},
};
use thiserror::Error;
use tokio::{
    net::{TcpListener, TcpSocket},
    runtime::{Builder, Runtime},
};

/// The port that is tried first.
const PORT: u16 = 8080;
/// How many ports are tried after one that is taken.
const TRIED: u16 = 20;
/// How many can knock at once before they are let in: a room that scans one code at a sign.
const KNOCKING: u32 = 1024;
/// What the system keeps, in bytes, for a phone that does not read: more than any page, and no more.
const UNREAD: u32 = 128 << 10;

/// Where a server listens: at an address that phones reach, and always on this machine itself.
#[derive(Debug)]
pub struct Bound {
    /// The address that phones are given.
    pub address: SocketAddr,
    /// The port that was wanted, if it was taken.
    pub taken: Option<u16>,
    pub(super) listeners: Vec<TcpListener>,
    /// On which they were made, and on which everything of the server happens.
    pub(super) runtime: Runtime,
}

/// Why there is no place to listen.
#[derive(Debug, Error)]
pub enum Unbound {
    /// The address is none of this machine's.
    #[error("{address} is no address of this machine; it has {}", list(has))]
    NotOurs {
        /// Which was asked for.
        address: IpAddr,
        /// Which it has.
        has: Vec<IpAddr>,
    },
    /// The system gives no thread to wait on.
    #[error("the server could not be started: {0}; close other programs and try again")]
    System(io::Error),
    /// No port could be listened on.
    #[error(
        "nothing can listen at {address}, nor at the {TRIED} ports after it: {reason}; name another with --address IP:PORT"
    )]
    Taken {
        /// The first that was tried.
        address: SocketAddr,
        /// What the system said of the last.
        reason: io::Error,
    },
}

fn list(addresses: &[IpAddr]) -> String {
    let texts: Vec<String> = addresses.iter().map(IpAddr::to_string).collect();
    texts.join(", ")
}

/// This machine's addresses that a phone could reach, the likeliest first: private IPv4 before public, wired and wireless
/// before tunnels, IPv6 last. The machine's own, which only it reaches, comes at the end.
pub fn addresses() -> Vec<IpAddr> {
    let mut found: Vec<(u8, String, IpAddr)> = if_addrs::get_if_addrs()
        .unwrap_or_default()
        .into_iter()
        .filter(|interface| !interface.is_loopback() && !interface.is_link_local())
        .map(|interface| {
            let ip = interface.ip();
            (rank(ip, &interface.name), interface.name, ip)
        })
        .collect();
    found.sort();
    let mut addresses: Vec<IpAddr> = found.into_iter().map(|(_, _, ip)| ip).collect();
    addresses.dedup();
    addresses.push(Ipv4Addr::LOCALHOST.into());
    addresses
}

/// How unlikely phones are to reach an address, by what it is and by the name of its interface.
fn rank(ip: IpAddr, interface: &str) -> u8 {
    let virtual_ones = [
        "docker", "br-", "veth", "virbr", "vmnet", "vbox", "tun", "tap", "wg", "utun", "zt",
    ];
    let is_virtual = virtual_ones
        .iter()
        .any(|beginning| interface.to_lowercase().starts_with(beginning));
    let by_kind = match ip {
        IpAddr::V4(ip) if ip.is_private() => 0,
        IpAddr::V4(_) => 1,
        IpAddr::V6(_) => 4,
    };
    by_kind + if is_virtual { 2 } else { 0 }
}

/// Listens where it was asked for, or where it was last, or at the likeliest address; on the next port if one is taken.
///
/// # Errors
/// [`Unbound`].
pub fn bind(asked: Option<SocketAddr>, last: Option<SocketAddr>) -> Result<Bound, Unbound> {
    let has = addresses();
    let ours = |address: &SocketAddr| has.contains(&address.ip());
    let first = has.first().copied().unwrap_or(Ipv4Addr::LOCALHOST.into());
    let wanted = match (asked, last) {
        (Some(asked), _) if !ours(&asked) && !asked.ip().is_loopback() => {
            return Err(Unbound::NotOurs {
                address: asked.ip(),
                has,
            });
        }
        (Some(asked), _) => asked,
        (None, Some(last)) if ours(&last) => last,
        (None, Some(last)) => SocketAddr::new(first, last.port()),
        (None, None) => SocketAddr::new(first, PORT),
    };
    let runtime = Builder::new_current_thread().enable_all().build();
    let runtime = runtime.map_err(Unbound::System)?;
    let mut refused = io::Error::from(io::ErrorKind::AddrInUse);
    for port in (0..=TRIED).filter_map(|more| wanted.port().checked_add(more)) {
        let _on = runtime.enter();
        match listen(SocketAddr::new(wanted.ip(), port)) {
            Ok((address, listeners)) => {
                let moved = wanted.port() != 0 && address.port() != wanted.port();
                return Ok(Bound {
                    address,
                    taken: moved.then_some(wanted.port()),
                    listeners,
                    runtime,
                });
            }
            Err(reason) => refused = reason,
        }
    }
    Err(Unbound::Taken {
        address: wanted,
        reason: refused,
    })
}

/// Listens at an address, and at the same port of the machine itself, so that console and projector stay when a network goes.
fn listen(at: SocketAddr) -> io::Result<(SocketAddr, Vec<TcpListener>)> {
    let outer = listener(at)?;
    let address = outer.local_addr()?;
    let mut listeners = vec![outer];
    if !address.ip().is_loopback() {
        let inner = SocketAddr::new(Ipv4Addr::LOCALHOST.into(), address.port());
        listeners.push(listener(inner)?);
    }
    Ok((address, listeners))
}

fn listener(at: SocketAddr) -> io::Result<TcpListener> {
    let socket = match at {
        SocketAddr::V4(_) => TcpSocket::new_v4()?,
        SocketAddr::V6(_) => TcpSocket::new_v6()?,
    };
    // A workshop that goes on takes its port up again, although connections of before still linger. On Windows the same word
    // would let another program take the port away.
    #[cfg(not(windows))]
    socket.set_reuseaddr(true)?;
    socket.set_send_buffer_size(UNREAD)?;
    socket.bind(at)?;
    socket.listen(KNOCKING)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn home_networks_come_before_tunnels_and_ipv6() {
        let rank = |ip: &str, interface: &str| rank(ip.parse().unwrap(), interface);
        let order = [
            rank("192.168.0.7", "wlan0"),
            rank("81.2.69.142", "eth0"),
            rank("172.17.0.1", "docker0"),
            rank("2001:db8::1", "wlan0"),
        ];
        assert!(order.is_sorted(), "{order:?}");
        assert!(order[0] < order[1] && order[1] < order[2] && order[2] < order[3]);
    }

    #[test]
    fn a_port_that_is_taken_gives_way_to_the_next_and_is_named() {
        let free = bind(Some("127.0.0.1:0".parse().unwrap()), None).unwrap();
        assert_eq!(free.taken, None);
        let next = bind(Some(free.address), None).unwrap();
        assert_eq!(next.taken, Some(free.address.port()));
        assert!(next.address.port() > free.address.port());
        // The place of last time is taken up again, as far as it is there.
        let port = free.address.port();
        drop((free, next));
        let last: SocketAddr = SocketAddr::new(Ipv4Addr::LOCALHOST.into(), port);
        assert_eq!(bind(None, Some(last)).unwrap().address, last);
    }

    #[test]
    fn an_address_of_another_machine_is_refused_with_those_that_there_are() {
        let error = bind(Some("192.0.2.1:8080".parse().unwrap()), None).unwrap_err();
        assert!(error.to_string().contains("127.0.0.1"), "{error}");
    }
}
