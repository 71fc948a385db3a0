using System.Globalization;
using OverfitWeb.Ui.Layout;

namespace OverfitWeb.Ui.Tests.Layout;

/// <summary>Against the tables of the machine's ICU, which the page does without.</summary>
public sealed class UiCultureTests
{
    private static readonly DateTime[] Times =
    [
        .. Enumerable.Range(1, 12).Select(month => new DateTime(2026, month, month + 3, month, 7, 9)),
        new(2026, 12, 31, 23, 59, 58),
        new(2026, 2, 8, 0, 5, 0),
    ];

    public static TheoryData<string, string> Languages => new() { { "ko", "ko-KR" }, { "en", "en-US" } };

    [Theory]
    [MemberData(nameof(Languages))]
    public void Dates_and_times_are_written_as_the_language_writes_them(string language, string culture) =>
        Assert.All("dDtTfFgGMY", format => Assert.All(Times, time => Assert.Equal(
            Plain(time.ToString(format.ToString(), CultureInfo.GetCultureInfo(culture))),
            time.ToString(format.ToString(), UiCulture.Of(language)))));

    [Theory]
    [MemberData(nameof(Languages))]
    public void Names_of_days_and_months_are_those_of_the_language(string language, string culture) =>
        Assert.All(new[] { "ddd dddd MMM MMMM tt" }, format => Assert.All(Times, time => Assert.Equal(
            time.ToString(format, CultureInfo.GetCultureInfo(culture)), time.ToString(format, UiCulture.Of(language)))));

    [Theory]
    [MemberData(nameof(Languages))]
    public void Numbers_are_written_as_the_language_writes_them(string language, string culture) =>
        Assert.All(new[] { 0, 0.5, -0.0625, 1234567.891, -9876.5, double.PositiveInfinity }, number =>
            Assert.All(new[] { "F3", "N", "N0", "P", "P0", "#,0.##", "0.000", "G" }, format => Assert.Equal(
                number.ToString(format, CultureInfo.GetCultureInfo(culture)), number.ToString(format, UiCulture.Of(language)))));

    [Theory]
    [MemberData(nameof(Languages))]
    public void A_language_falls_back_to_the_neutral_texts(string language, string _)
    {
        Assert.Equal(language, UiCulture.Of(language).TwoLetterISOLanguageName);
        Assert.Equal(language, UiCulture.Of(language).Name);
        Assert.Equal(CultureInfo.InvariantCulture, UiCulture.Of(language).Parent);
    }

    /// <summary>ICU parts the hour from AM with a narrow space; a plain one is found by a search in the page.</summary>
    private static string Plain(string text) => text.Replace('\u202f', ' ');
}
