-- The comparison policy, as one would write it by hand. The amounts have the type of the columns: exact decimals or floats.
with basic as (
  select *, full_self + over_limit + advance_self as outside, total - outside as in_scope,
    case level when 'secondary' then 400 when 'tertiary' then 800 else 100 end as deductible,
    case level when 'secondary' then 0.75 when 'tertiary' then 0.60 else 0.85 end as ratio,
    round(greatest(in_scope - deductible, 0) * ratio, 2) as basic,
    in_scope - basic as left_1
  from claims
), critical as (
  select *,
    case when identity in ('destitute', 'subsistence') then round(greatest(left_1 - 7000, 0) * 0.75, 2)
         else round(greatest(left_1 - 14000, 0) * 0.60, 2) end as critical,
    left_1 - critical as left_2
  from basic
), aid as (
  select *,
    case when identity in ('destitute', 'subsistence') then least(round(left_2 * 0.70, 2), 20000)
         when identity = 'low-income-edge' then least(round(greatest(left_2 - 2000, 0) * 0.60, 2), 20000)
         when identity = 'illness-impoverished' then least(round(greatest(left_2 - 5000, 0) * 0.50, 2), 20000)
         else 0 end as aid_basic,
    left_2 - aid_basic as left_3
  from critical
)
select basic, critical, aid_basic,
  case identity when 'destitute' then least(round(left_3 * 0.70, 2), 20000)
                when 'subsistence' then least(round(greatest(left_3 - 3000, 0) * 0.70, 2), 20000)
                when 'low-income-edge' then least(round(greatest(left_3 - 5000, 0) * 0.60, 2), 15000)
                when 'illness-impoverished' then least(round(greatest(left_3 - 10000, 0) * 0.50, 2), 15000)
                else 0 end as aid_tilted,
  left_3 - aid_tilted + outside as personal
from aid
