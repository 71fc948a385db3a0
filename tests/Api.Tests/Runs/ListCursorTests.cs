using OverfitWeb.Api.Runs;

namespace OverfitWeb.Api.Tests.Runs;

public sealed class ListCursorTests
{
    [Fact]
    public void Reads_what_it_wrote()
    {
        ListCursor cursor = new(DateTimeOffset.FromUnixTimeMilliseconds(1_767_603_600_123), Guid.CreateVersion7());

        Assert.True(ListCursor.TryParse(cursor.ToString(), out ListCursor? read));
        Assert.Equal(cursor, read);
    }

    [Theory]
    [InlineData("")]
    [InlineData("!")]
    [InlineData("AAAA")]
    [InlineData("________AAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("f_______AAAAAAAAAAAAAAAAAAAAAAAA")]
    public void Refuses_anything_else(string text) => Assert.False(ListCursor.TryParse(text, out _));
}
