using OverfitWeb.Contracts.Runs;
using OverfitWeb.Ui.Lab;

namespace OverfitWeb.Ui.Tests.Lab;

public sealed class StartKeyTests
{
    private static readonly CreateRunRequest Request = new("overfit");

    [Fact]
    public void A_repeated_start_repeats_its_key()
    {
        var key = new StartKey();

        Assert.Equal(key.For(Request), key.For(Request));
    }

    [Fact]
    public void Another_request_or_another_start_has_another_key()
    {
        var key = new StartKey();
        string first = key.For(Request);
        string other = key.For(new CreateRunRequest("dropout"));
        key.Used();

        Assert.NotEqual(first, other);
        Assert.NotEqual(other, key.For(new CreateRunRequest("dropout")));
    }
}
