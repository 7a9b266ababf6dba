// What would the guide's product cost and pay without waiting days, and with one price raised?
var guide = edition("cn.chinalife.employers-liability")
var changed = guide.with("lostTime.waitingDays", 0).withRow("premium", List.of("5", "500000.00"), "1200.00")
show(diff(guide, changed))

// Ten steel fixers of a building firm, ordered before the cut-off.
var shanghai = ZoneId.of("Asia/Shanghai")
var firm = Employer.builder().kind("其他").industry("建筑").foundedOn(LocalDate.of(2020, 1, 1)).registeredCapital(Money.parse("CNY 5000000.00")).build()
var plan = Plan.builder().deathLimit(Money.parse("CNY 500000.00")).medicalLimit(Money.parse("CNY 50000.00")).build()
var order = Order.builder().placedAt(ZonedDateTime.of(2026, 3, 2, 9, 30, 0, 0, shanghai)).paidAt(ZonedDateTime.of(2026, 3, 2, 9, 40, 0, 0, shanghai)).build()
var ten = Application.builder().employer(firm).plan(plan).order(order).workers(workers(10, "钢筋工")).build()
show(diff(quote(guide, ten), quote(changed, ten)))
show(cover(guide, ten))

// Fifty lost days: 45 are paid with five waiting days, all of them without.
var fall = Incident.builder().cause("accident").occurredAt(ZonedDateTime.of(2026, 6, 1, 10, 0, 0, 0, shanghai)).build()
var claim = Claim.of("1", "钢筋工 1", "A", fall, Loss.builder().hospitalDays(30).restDays(20).build())
show(settle(guide, ten, claim))
show(settle(changed, ten, claim))
