//! Serves a folder as a static host does: pages of folders, a real 404, the right types, compression, validators.
//!
//! [`Server`] is what `cargo xtask serve` runs and what the end-to-end tests start; [`Faults`] lets such a test make
//! chosen addresses fail. It answers on this machine only.

mod fault;
mod site;

pub use fault::{Fault, Faults};

use site::Site;
use std::{
    io,
    net::{Ipv4Addr, SocketAddr, TcpListener},
    path::Path,
};
use tokio::runtime::{Builder, Runtime};

/// A running server; it stops when this is dropped.
#[derive(Debug)]
pub struct Server {
    address: SocketAddr,
    base: String,
    faults: Faults,
    /// Taken only when the server is dropped.
    runtime: Option<Runtime>,
}

impl Server {
    /// Serves the folder `dist` under the path `base` (`/`, `/entente/`) on a free port.
    ///
    /// Keep a clone of `faults`, or use [`Server::faults`], to change them while the server runs.
    pub fn start(dist: &Path, base: &str, faults: Faults) -> io::Result<Self> {
        Self::start_at(dist, base, 0, faults)
    }

    /// The same on a port of the caller's choice; 0 stands for a free one.
    pub fn start_at(dist: &Path, base: &str, port: u16, faults: Faults) -> io::Result<Self> {
        if !dist.is_dir() {
            return Err(io::Error::new(io::ErrorKind::NotFound, format!("{} is no folder", dist.display())));
        }
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port))?;
        listener.set_nonblocking(true)?;
        let address = listener.local_addr()?;
        let base = normalised(base);
        let app = site::router(Site::new(dist, &base, faults.clone()));

        let runtime = Builder::new_multi_thread().worker_threads(2).thread_name("server").enable_all().build()?;
        let listener = {
            let _inside = runtime.enter();
            tokio::net::TcpListener::from_std(listener)?
        };
        runtime.spawn(async move { axum::serve(listener, app).await });
        Ok(Self { address, base, faults, runtime: Some(runtime) })
    }

    /// The address of the site's first page, with a slash at its end: `http://127.0.0.1:8080/`.
    #[must_use]
    pub fn url(&self) -> String {
        format!("{}{}", self.origin(), self.base)
    }

    /// The address without any path: `http://127.0.0.1:8080`.
    #[must_use]
    pub fn origin(&self) -> String {
        format!("http://{}", self.address)
    }

    /// The faults of this server; a change counts from the next request.
    #[must_use]
    pub fn faults(&self) -> &Faults {
        &self.faults
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        if let Some(runtime) = self.runtime.take() {
            // A browser may keep its connections open for minutes: do not wait for it.
            runtime.shutdown_background();
        }
    }
}

/// `entente`, `/entente` and `/entente/` all mean `/entente/`.
fn normalised(base: &str) -> String {
    match base.trim_matches('/') {
        "" => "/".to_owned(),
        inner => format!("/{inner}/"),
    }
}

#[cfg(test)]
mod tests {
    use super::normalised;

    #[test]
    fn a_base_starts_and_ends_with_a_slash() {
        for base in ["a/b", "/a/b", "a/b/", "/a/b/"] {
            assert_eq!(normalised(base), "/a/b/");
        }
        assert_eq!(normalised(""), "/");
        assert_eq!(normalised("/"), "/");
    }
}
