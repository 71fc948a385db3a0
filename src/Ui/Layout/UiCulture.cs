using System.Globalization;

namespace OverfitWeb.Ui.Layout;

/// <summary>
/// How the page's two languages write numbers, dates and times. The runtime's own tables for every East Asian culture are
/// 360 KB of the first visit; these are all that is needed of them, and a test holds them against the tables.
/// </summary>
public sealed class UiCulture : CultureInfo
{
    private UiCulture(string language, DateTimeFormatInfo dates)
        : base(language, useUserOverride: false)
    {
        TwoLetterISOLanguageName = language;
        NumberFormat = Numbers();
        DateTimeFormat = dates;
    }

    /// <summary>Korean.</summary>
    public static UiCulture Korean { get; } = new("ko", KoreanDates());

    /// <summary>English, as in the United States.</summary>
    public static UiCulture English { get; } = new("en", EnglishDates());

    /// <inheritdoc/>
    public override string TwoLetterISOLanguageName { get; }

    /// <summary>Texts that a language lacks are the neutral ones, which are English.</summary>
    public override CultureInfo Parent => InvariantCulture;

    /// <summary>The culture of a language; English for what is not Korean.</summary>
    public static UiCulture Of(string language) => language == Korean.Name ? Korean : English;

    private static NumberFormatInfo Numbers() => new()
    {
        NumberDecimalDigits = 3,
        PercentDecimalDigits = 3,
        PercentNegativePattern = 1,
        PercentPositivePattern = 1,
        PositiveInfinitySymbol = "∞",
        NegativeInfinitySymbol = "-∞",
    };

    private static DateTimeFormatInfo EnglishDates() => new()
    {
        FirstDayOfWeek = DayOfWeek.Sunday,
        ShortDatePattern = "M/d/yyyy",
        LongDatePattern = "dddd, MMMM d, yyyy",
        ShortTimePattern = "h:mm tt",
        LongTimePattern = "h:mm:ss tt",
        FullDateTimePattern = "dddd, MMMM d, yyyy h:mm:ss tt",
        MonthDayPattern = "MMMM d",
        YearMonthPattern = "MMMM yyyy",
    };

    private static DateTimeFormatInfo KoreanDates()
    {
        string[] days = ["일", "월", "화", "수", "목", "금", "토"];
        string[] months = [.. Enumerable.Range(1, 12).Select(month => $"{month}월"), ""];
        return new()
        {
            FirstDayOfWeek = DayOfWeek.Sunday,
            AMDesignator = "오전",
            PMDesignator = "오후",
            DayNames = [.. days.Select(day => $"{day}요일")],
            AbbreviatedDayNames = days,
            ShortestDayNames = days,
            MonthNames = months,
            AbbreviatedMonthNames = months,
            MonthGenitiveNames = months,
            AbbreviatedMonthGenitiveNames = months,
            ShortDatePattern = "yyyy. M. d.",
            LongDatePattern = "yyyy년 M월 d일 dddd",
            ShortTimePattern = "tt h:mm",
            LongTimePattern = "tt h:mm:ss",
            FullDateTimePattern = "yyyy년 M월 d일 dddd tt h:mm:ss",
            MonthDayPattern = "M월 d일",
            YearMonthPattern = "yyyy년 M월",
        };
    }
}
