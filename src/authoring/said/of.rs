//! Of what a number is a part: of the costs, of another figure, of what people earn.

use super::{Said, last};

impl Said<'_> {
    /// Whether the nearest thing named before it in its clause is a share.
    pub(in crate::authoring) fn is_of_a_share(&self) -> bool {
        let clause = self.clause();
        last(&clause, &["比例", "报销率", "支付率"])
            > last(&clause, &["起付", "门槛", "封顶", "限额", "标准", "线"])
    }

    /// Whether it is a part of what a person earns or pays in, which is no part of the costs: `人均可支配收入的50%`.
    pub(in crate::authoring) fn is_of_income(&self) -> bool {
        let clause = self.clause();
        let base = last(&clause, &["收入", "工资", "养老金", "基数", "生活保障标准"]);
        base > last(&clause, &["支付", "报销", "救助", "补助", "补偿", "起付", "限额"])
    }

    /// Whether it is a part of another figure, and none itself: `支付比例按八成计算`, `三级医院起付标准的50%`, `6.5折`.
    pub(in crate::authoring) fn is_of_a_figure(&self) -> bool {
        let (lead, behind) = (self.lead(), self.behind());
        let lead = lead.trim_end_matches("分别");
        let of = [
            "支付比例的",
            "报销比例的",
            "救助比例的",
            "起付标准的",
            "起付线的",
            "封顶线的",
            "限额的",
            "待遇的",
            "待遇标准的",
            "首次的",
            "第一次的",
            "上次的",
            "前次的",
        ];
        let amounts = ["起付标准", "起付线", "限额", "封顶线"];
        let becomes =
            |one: &&str| ["按", "为", "减按"].iter().any(|by| lead.ends_with(&format!("{one}{by}")));
        let is_paid = ["支付", "报销", "救助", "补助"].iter().any(|word| behind.starts_with(word));
        let is_off = self.number().is_some_and(|one| one.text.contains('折'));
        is_off
            || of.iter().any(|one| lead.ends_with(one))
            || (amounts.iter().any(becomes) && !is_paid)
            || (self.is_counted() && !self.is_of_costs())
    }

    /// Whether something is counted by it, and not paid: `按80%计算`.
    fn is_counted(&self) -> bool {
        let is_counted = ["计算", "折算", "计付", "计入"].iter().any(|word| self.behind().starts_with(word));
        is_counted && self.lead().trim_end_matches("分别").ends_with('按')
    }

    fn is_of_costs(&self) -> bool {
        ["费用", "药品", "金额", "价格"].iter().any(|word| self.own_clause().contains(word))
    }

    /// Whether costs are counted by it before anything of them is paid: `乙类药品费用按90%计入`.
    pub(in crate::authoring) fn counts_costs(&self) -> bool {
        self.is_counted() && self.is_of_costs()
    }
}
