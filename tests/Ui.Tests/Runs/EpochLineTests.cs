using OverfitWeb.Ui.Runs;
using OverfitWeb.Ui.Tests.Doubles;

namespace OverfitWeb.Ui.Tests.Runs;

public sealed class EpochLineTests
{
    [Theory]
    [InlineData(37 / 300.0, 0.1456, "epoch:0, train acc:0.12333333333333334, test acc:0.1456")]
    [InlineData(1, 0, "epoch:0, train acc:1.0, test acc:0.0")]
    [InlineData(290 / 300.0, 1 / 20000.0, "epoch:0, train acc:0.9666666666666667, test acc:5e-05")]
    public void It_prints_as_python_does(double train, double test, string line) =>
        Assert.Equal(line, EpochLine.Format(Some.Record(1, train, test)));
}
