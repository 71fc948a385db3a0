using OverfitWeb.Ui.Compare;
using OverfitWeb.Ui.Tests.Doubles;

namespace OverfitWeb.Ui.Tests.Compare;

public sealed class RunIdsTests
{
    [Fact]
    public void Ids_are_taken_once_in_order_and_the_rest_is_left_out() =>
        Assert.Equal([Some.Id(2), Some.Id(1)], RunIds.Parse($" {Some.Id(2)},x,,{Some.Id(1)},{Some.Id(2)}"));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(",")]
    public void Nothing_is_no_run(string? query) => Assert.Empty(RunIds.Parse(query));
}
