using System.Globalization;
using OverfitWeb.Api.Runs.Validation;
using OverfitWeb.Api.Wording;

namespace OverfitWeb.Api.Runs;

/// <summary>Reads query parameters and names, by parameter, what cannot be read.</summary>
internal sealed class QueryReader
{
    private static readonly string[] TimeForms = ["yyyy-MM-dd", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"];

    private readonly IQueryCollection _query;

    /// <param name="query">The query.</param>
    /// <param name="names">The parameters that there are; any other is a slip and refused.</param>
    public QueryReader(IQueryCollection query, params IReadOnlyCollection<string> names)
    {
        _query = query;
        foreach (string name in query.Keys.Where(name => !names.Contains(name)))
            Errors.Add(name, Texts.Of(Text.NoSuchQuery) + NearestName.Hint(name, names));
    }

    public RequestErrors Errors { get; } = new();

    /// <summary>A text; null where it is not given or empty.</summary>
    public string? One(string name)
    {
        if (_query[name] is not [string text, ..] || text.Length == 0)
            return null;
        if (_query[name].Count > 1)
            Errors.Add(name, Texts.Of(Text.GivenTwice));
        return text;
    }

    /// <summary>Values given several times or with commas.</summary>
    public IReadOnlyList<string> List(string name) =>
        [.. _query[name].SelectMany(value => (value ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))];

    /// <summary>A whole number; null where it is not given or wrong.</summary>
    public int? Integer(string name, int minimum, int maximum)
    {
        if (One(name) is not string text)
            return null;
        NumberStyles style = minimum < 0 ? NumberStyles.AllowLeadingSign : NumberStyles.None;
        if (int.TryParse(text, style, CultureInfo.InvariantCulture, out int value) && value >= minimum && value <= maximum)
            return value;
        Errors.Add(name, Texts.Of(Text.MustBeQuery, Texts.Of(Text.FromTo, Texts.Of(Text.AWholeNumber), minimum, maximum)));
        return null;
    }

    /// <summary>true or false; null where it is not given or neither.</summary>
    public bool? Boolean(string name) => Choice(name, "true", "false") is string text ? text == "true" : null;

    /// <summary>A time with its offset, such as <c>2026-01-05T09:00:00Z</c>; null where it is not given or none.</summary>
    public DateTimeOffset? Time(string name)
    {
        if (One(name) is not string text)
            return null;
        // A plus sign in an address that was not escaped has become a space.
        if (DateTimeOffset.TryParseExact(text.Replace(' ', '+'), TimeForms, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset time))
            return time;
        Errors.Add(name, Texts.Of(Text.MustBeQuery, Texts.Of(Text.ATime)));
        return null;
    }

    /// <summary>One of several names; null where it is not given or is none of them.</summary>
    public string? Choice(string name, params IReadOnlyList<string> choices)
    {
        if (One(name) is not string text)
            return null;
        if (choices.Contains(text))
            return text;
        Errors.Add(name, Texts.Of(Text.MustBeQuery, Texts.Of(Text.OneOf, string.Join(", ", choices))));
        return null;
    }

    /// <summary>One of an enum's values, as the wire spells them; null where it is not given or is none of them.</summary>
    public TEnum? Choice<TEnum>(string name)
        where TEnum : struct, Enum
    {
        string[] names = JsonShape.Names(typeof(TEnum));
        if (Choice(name, names) is string text)
            return Enum.GetValues<TEnum>()[Array.IndexOf(names, text)];
        return null;
    }
}
