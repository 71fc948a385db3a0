using System.Buffers.Text;
using System.Text;
using System.Text.Json;
using OverfitWeb.Api.Runs;

namespace OverfitWeb.Api.Tests.Runs;

public sealed class ListCursorTests
{
    [Theory]
    [InlineData("1767603600123")]
    [InlineData("0.7566")]
    [InlineData("null")]
    [InlineData("\"이름 \\\"a\\\"\"")]
    public void Reads_what_it_wrote(string key)
    {
        ListCursor cursor = new("-name", JsonElement.Parse(key), Guid.CreateVersion7());

        Assert.True(ListCursor.TryParse(cursor.ToString(), out ListCursor? read));
        Assert.Equal((cursor.OrderBy, cursor.Id), (read.OrderBy, read.Id));
        Assert.True(JsonElement.DeepEquals(cursor.Key, read.Key));
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("[1, 2, 3]")]
    [InlineData("""["name", "a", "no id"]""")]
    [InlineData("""["name", "a"]""")]
    [InlineData("""{"name": "a"}""")]
    [InlineData("not JSON")]
    public void Refuses_anything_else(string text) =>
        Assert.False(ListCursor.TryParse(Base64Url.EncodeToString(Encoding.UTF8.GetBytes(text)), out _));

    [Theory]
    [InlineData("!")]
    [InlineData("AAAAA")]
    public void Refuses_what_is_not_encoded(string text) => Assert.False(ListCursor.TryParse(text, out _));
}
