//! The five packs, compiled in: WebAssembly has no files.

macro_rules! packs {
    ($($id:literal),+ $(,)?) => {
        /// Id and text.
        pub const PACKS: &[(&str, &str)] =
            &[$(($id, include_str!(concat!("../../static/policies/", $id, "/pack.toml")))),+];
    };
}

packs!["anshan-2023", "lianyungang-2020", "neimenggu-2020", "huaihua-2020", "jining-2023"];
