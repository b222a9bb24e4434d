//! The packs of the repository as texts in the extension, so that the wheel stands alone.

use std::fmt::Write;
use std::path::Path;
use std::{env, fs, io};

fn main() -> io::Result<()> {
    let folder = fs::canonicalize("../static/policies")?;
    println!("cargo::rerun-if-changed={}", folder.display());
    let mut packs: Vec<_> = fs::read_dir(&folder)?.collect::<io::Result<_>>()?;
    packs.sort_by_key(fs::DirEntry::file_name);
    let mut list = String::from("&[\n");
    for pack in packs.iter().map(|entry| entry.path().join("pack.toml")).filter(|pack| pack.is_file()) {
        println!("cargo::rerun-if-changed={}", pack.display());
        // A string takes any text.
        let _ = writeln!(list, "    include_str!({:?}),", pack.display().to_string());
    }
    list.push(']');
    let out = env::var("OUT_DIR").map_err(io::Error::other)?;
    fs::write(Path::new(&out).join("packs.rs"), list)
}
