using OverfitWeb.Api.Analysis;

namespace OverfitWeb.Api.Tests.Analysis;

public sealed class RecentlyUsedTests
{
    private readonly RecentlyUsed<int, string> _kept = new(10);

    [Fact]
    public void Forgets_what_was_not_used_for_longest()
    {
        _kept.Add(1, "one", 4);
        _kept.Add(2, "two", 4);
        Assert.Equal("one", _kept.Find(1));

        _kept.Add(3, "three", 4);

        Assert.Equal(["one", null, "three"], new[] { 1, 2, 3 }.Select(_kept.Find));
    }

    [Fact]
    public void Does_not_keep_what_is_above_the_limit_alone()
    {
        _kept.Add(1, "one", 4);

        _kept.Add(2, "two", 11);

        Assert.Null(_kept.Find(2));
    }

    [Fact]
    public void A_key_has_one_value_the_latest()
    {
        _kept.Add(1, "one", 10);
        _kept.Add(1, "another", 10);

        Assert.Equal("another", _kept.Find(1));
    }

    [Fact]
    public void Makes_room_before_something_large_comes()
    {
        _kept.Add(1, "one", 4);
        _kept.Add(2, "two", 4);

        _kept.MakeRoom(6);
        Assert.Equal([null, "two"], new[] { 1, 2 }.Select(_kept.Find));
        _kept.MakeRoom(1000);
        Assert.Null(_kept.Find(2));
    }
}
