//! Each rule alone, on a pack of a few lines: what it pays at, just under and just over each of its edges.

mod aid;
mod alone;
mod basic;
mod bed_day;
mod ceiling;
mod conditions;
mod critical;
mod days_apart;
mod fallback;
mod identities;
mod kinds;
mod own_figures;
mod said;
mod settled;
mod year;
