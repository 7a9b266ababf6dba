// Who joins and leaves within the year of six couriers, and what that moves.
var guide = edition("cn.chinalife.employers-liability")
var shanghai = ZoneId.of("Asia/Shanghai")
var firm = Employer.builder().kind("其他").industry("物流").foundedOn(LocalDate.of(2020, 1, 1)).registeredCapital(Money.parse("CNY 5000000.00")).build()
var plan = Plan.builder().deathLimit(Money.parse("CNY 500000.00")).medicalLimit(Money.parse("CNY 50000.00")).build()
var order = Order.builder().placedAt(ZonedDateTime.of(2026, 3, 2, 9, 30, 0, 0, shanghai)).paidAt(ZonedDateTime.of(2026, 3, 2, 9, 40, 0, 0, shanghai)).build()
var six = Application.builder().employer(firm).plan(plan).order(order).workers(workers(6, "快递员")).build()
var concluded = conclude(guide, six)
show(concluded)
var policy = concluded.state().get()

// One leaves after 21 days; under the reading that returns nothing, all of the premium stays.
var who = six.members().get(0).person()
var left = endorse(guide, policy, new Change.Remove(who), LocalDate.of(2026, 3, 25))
show(left)
var strict = guide.with("K-22", "none")
show(endorse(strict, conclude(strict, six).state().get(), new Change.Remove(who), LocalDate.of(2026, 3, 25)))
left.state().get().ledger().unearned(LocalDate.of(2026, 9, 1))
