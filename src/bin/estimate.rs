//! The command line: `estimate` reads one case a line and writes one estimate or error a line.

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    benefit_estimator::cli::main()
}

#[cfg(target_arch = "wasm32")]
fn main() {}
