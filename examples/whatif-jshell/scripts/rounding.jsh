// A third of 100.00, to the cent and to the mill.
var third = Fraction.parse("100.00").dividedBy(Fraction.of(3))
System.out.println(Rounding.parse("0.01 half up").apply(third))
System.out.println(Rounding.parse("0.001 half up").apply(third))
