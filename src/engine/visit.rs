//! A case under its policy in one world: the rows that bind, what the place changes, whether the bed-day quota applies.
//! Looked up once, however many runs follow.

use crate::case::Case;
use crate::interpretation;
use crate::listed::{AddAll, AsList};
use crate::policy::{
    Adjustment, Fact, FactAnswer, Figure, FigureValue, Nearest, NoticeRule, Policy, Row, Share, World,
};
use crate::terms::{FactId, FigurePath, Identity, Kind, Part, Role, Tier};

/// The case and what its circumstances select.
#[derive(Debug)]
pub(super) struct Visit<'p> {
    /// The rules.
    pub(super) policy: &'p Policy,
    /// The person, the visit, the bill.
    pub(super) case: &'p Case,
    /// One value for each fact.
    pub(super) world: World,
    /// What the place changes of basic insurance.
    pub(super) adjustment: Option<&'p Adjustment>,
    /// Whether the quota for days in bed stands in for both aids: an inpatient with a severe mental disorder, at least
    /// one day, and an identity that has the quota, or a statement that it paid (R-BEDDAY).
    pub(super) bed_day_instead: bool,
    /// Whether the quota applies by its own rule.
    pub(super) bed_day: bool,
    /// The rows that bind, by the places of their tiers.
    binding_rows: Vec<Vec<BindingRow<'p>>>,
}

/// A row that binds this person in this situation.
#[derive(Debug, Clone, Copy)]
pub(super) struct BindingRow<'p> {
    /// Its tier.
    pub(super) tier: Tier,
    /// The identity it is for; `None` for the ordinary one.
    pub(super) identity: Option<Identity>,
    /// The row.
    pub(super) row: &'p Row,
    /// It is another level's, which this level is like (R-L0).
    pub(super) by_level: bool,
}

/// The world of a case, every fact that is not known having its usual value.
pub(crate) fn central_world(policy: &Policy, case: &Case) -> World {
    let mut world = policy.world(&case.situation);
    if let Some(slot) = FactId::Stay.slot()
        && !matches!(case.situation.answer(slot), FactAnswer::Known(_))
    {
        let next = case.year_to_date.stays.saturating_add(1);
        // Whoever has had more stays than are counted is told as the last that is.
        let most = policy.facts.get(slot).map_or(next, Fact::most);
        world.set(slot, next.min(most));
    }
    world
}

impl<'p> Visit<'p> {
    /// The case under this policy, in its central world.
    pub(super) fn new(policy: &'p Policy, case: &'p Case) -> Self {
        Self::in_world(policy, case, central_world(policy, case))
    }

    /// The case in any world.
    pub(super) fn in_world(policy: &'p Policy, case: &'p Case, world: World) -> Self {
        let binding_rows: Vec<Vec<BindingRow<'p>>> = policy
            .tiers
            .iter()
            .enumerate()
            .map(|(place, spec)| binding_rows(place, spec.tier, policy, case, &world))
            .listed();
        let of_role = |role: Role| policy.tiers.iter().filter(move |one| one.tier.rule().role == role);
        let has_paid = |role: Role| {
            of_role(role).any(|one| case.settled.of(one.tier).is_some_and(|amount| !amount.is_zero()))
        };
        let adopts = policy.adopts(interpretation::BED_DAY);
        let quota = policy.tiers.iter().position(|one| one.tier.rule().role == Role::BedDay);
        let bed_day = policy.is_inpatient(case.situation.setting)
            && world.of(FactId::SevereMentalDisorder) == 1
            && world.of(FactId::BedDays) > 0
            && quota
                .and_then(|place| binding_rows.get(place))
                .is_some_and(|binding_rows| !binding_rows.is_empty())
            && !(adopts && has_paid(Role::Aid));
        let pack_has_quota = quota.is_some_and(|place| !policy.rows_at(place).is_empty());
        let bed_day_instead = adopts && (bed_day || pack_has_quota && has_paid(Role::BedDay));
        let adjustment = policy.adjustment(&world);
        Self { policy, case, world, adjustment, bed_day_instead, bed_day, binding_rows }
    }

    /// The rows offered in a tier's place, in the order of the identities; none where another tier stands in its place.
    pub(super) fn binding_rows(&self, place: usize) -> &[BindingRow<'p>] {
        if self.replaced(place) {
            &[]
        } else {
            self.binding_rows.get(place).map(Vec::as_slice).unwrap_or_default()
        }
    }

    /// Whether another tier stands in the place of this one.
    pub(super) fn replaced(&self, place: usize) -> bool {
        match self.policy.tiers.get(place).map(|spec| spec.tier.rule().role) {
            Some(Role::Aid) => self.bed_day_instead,
            Some(Role::BedDay) => !self.bed_day,
            _ => false,
        }
    }

    /// The row of another tier for the same person.
    fn same_person(&self, tier: Tier, identity: Option<Identity>) -> Option<&'p Row> {
        let place = self.policy.tiers.iter().position(|one| one.tier == tier)?;
        self.policy.binding(place, identity, &self.world).map(|nearest| nearest.rule)
    }

    /// The aid whose caps a quota for days in bed has where it says none.
    pub(super) fn aid_with_caps(&self, binding: &BindingRow<'_>) -> Option<Tier> {
        let is_quota = binding.tier.rule().role == Role::BedDay;
        let typed = self.case.figures.amount(FigurePath::Of(binding.tier, Part::Cap)).is_some();
        let says_none = binding.row.cap.is_none() && binding.row.caps.is_empty() && !typed;
        (is_quota && says_none).then(|| aid_of(self.policy, binding.tier)).flatten()
    }

    /// The same identity's row of that aid.
    pub(super) fn row_of_aid(&self, binding: &BindingRow<'_>) -> Option<&'p Row> {
        let aid = self.aid_with_caps(binding)?;
        binding.identity.and_then(|_| self.same_person(aid, binding.identity))
    }

    /// What the aid before this one does not pay for the same person: its deductible, where it has one.
    pub(super) fn aid_before(&self, tier: Tier, identity: Option<Identity>) -> Option<(Tier, &'p Share)> {
        let mut aids =
            self.policy.tiers.iter().map(|one| one.tier).filter(|one| one.rule().role == Role::Aid);
        let before = aids.next().filter(|one| *one != tier)?;
        self.same_person(before, identity)?.terms.share().map(|share| (before, share))
    }

    /// What the pack tells this person here.
    pub(super) fn notices(&self) -> Vec<&'p NoticeRule> {
        let told =
            self.policy.told(&self.policy.notices, |rule| &rule.id, &self.case.identities, &self.world);
        told.listed()
    }

    /// Whether the pack's figures of this kind may be used.
    pub(super) fn allows(&self, kind: Kind) -> bool {
        kind != Kind::Unpublished && (self.case.references || kind != Kind::Reference)
    }

    /// The value of a figure that no row pays by; none where it may not be used.
    pub(super) fn known(&self, figure: &Figure) -> Option<FigureValue> {
        self.allows(figure.kind).then(|| figure.in_world(&self.world))
    }

    /// Whether nobody knows what the row pays here, were other levels' rows not read as this one's.
    pub(super) fn unlisted(&self, binding: &BindingRow<'_>) -> bool {
        binding.by_level && !self.policy.adopts(interpretation::GRASSROOTS)
    }

    /// Whether a row that binds here rests on this reading.
    pub(super) fn rests_on(&self, id: &str) -> bool {
        self.binding_rows.iter().flatten().flat_map(|one| &one.row.readings).any(|one| one == id)
    }
}

/// The aid that is paid into the same sum of the year as a quota for days in bed.
pub(super) fn aid_of(policy: &Policy, quota: Tier) -> Option<Tier> {
    let mut tiers = policy.tiers.iter().map(|one| one.tier);
    tiers.find(|tier| tier.rule().role == Role::Aid && tier.rule().paid_into == quota.rule().paid_into)
}

/// The rows of a tier. Each identity's row is its own, also where the pack writes those of several in one; the
/// ordinary row counts only where no identity has one. A row that two identities bring counts once, but where what it
/// pays depends on whose it is.
fn binding_rows<'p>(
    place: usize,
    tier: Tier,
    policy: &'p Policy,
    case: &Case,
    world: &World,
) -> Vec<BindingRow<'p>> {
    let binding = |identity, nearest: Nearest<'p, Row>| BindingRow {
        tier,
        identity,
        row: nearest.rule,
        by_level: policy.reads_grassroots_as_primary(&nearest, world),
    };
    let differs = tier.rule().role == Role::BedDay || !policy.adopts(interpretation::TILTED_BASE);
    let mut binding_rows: Vec<BindingRow<'p>> = Vec::new();
    for &identity in &case.identities {
        if let Some(nearest) = policy.binding(place, Some(identity), world)
            && (differs || !binding_rows.iter().any(|one| std::ptr::eq(one.row, nearest.rule)))
        {
            binding_rows.push(binding(Some(identity), nearest));
        }
    }
    if binding_rows.is_empty() {
        binding_rows.add_all(policy.binding(place, None, world).map(|nearest| binding(None, nearest)));
    }
    binding_rows
}
