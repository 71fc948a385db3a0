using System.Text.RegularExpressions;

namespace OverfitWeb.Ui.Tests.Layout;

/// <summary>What of MudBlazor's style sheet its three controls on these pages need: buttons, icons and the bar of progress.</summary>
internal static partial class ControlStyle
{
    private const string Head =
        "/* Of MudBlazor's style sheet (MIT licence) what buttons, icons and bars of progress need. Written by the test ControlStyleTests, which says how. */\n";

    /// <summary>The rules that are kept, one a line, in their order.</summary>
    public static string Of(string sheet)
    {
        List<string> kept = [.. Kept(sheet)];
        string text = string.Join('\n', kept);
        IEnumerable<string> frames = Blocks(sheet)
            .Where(block => block.Selector.StartsWith("@keyframes ", StringComparison.Ordinal) && text.Contains(block.Selector["@keyframes ".Length..].Trim(), StringComparison.Ordinal))
            .Select(block => $"{block.Selector.Trim()}{{{block.Body}}}");
        return Head + string.Join('\n', kept.Concat(frames)) + "\n";
    }

    private static IEnumerable<string> Kept(string sheet)
    {
        foreach ((string selector, string body) in Blocks(sheet))
        {
            string name = selector.Trim();
            if (name.StartsWith("@media", StringComparison.Ordinal) || name.StartsWith("@supports", StringComparison.Ordinal))
            {
                string[] within = [.. Kept(body)];
                if (within.Length > 0)
                    yield return $"{name}{{{string.Concat(within)}}}";
            }
            else if (!name.StartsWith('@'))
            {
                string[] needed = [.. Comma().Split(name).Where(IsNeeded)];
                if (needed.Length > 0)
                    yield return $"{string.Join(',', needed)}{{{body}}}";
            }
        }
    }

    /// <summary>Elements alone, and classes that are all of these controls.</summary>
    private static bool IsNeeded(string selector) =>
        !selector.Contains('#') && Class().Matches(selector).All(match => Control().IsMatch(match.Value));

    private static IEnumerable<(string Selector, string Body)> Blocks(string sheet)
    {
        int at = 0;
        while (sheet.IndexOf('{', at) is var open and >= 0)
        {
            int end = sheet.IndexOf(';', at);
            if (end >= 0 && end < open)
            {
                // @charset and the like.
                at = end + 1;
                continue;
            }

            int close = open;
            for (int depth = 0; ; close++)
            {
                depth += sheet[close] switch { '{' => 1, '}' => -1, _ => 0 };
                if (depth == 0)
                    break;
            }

            yield return (sheet[at..open], sheet[(open + 1)..close]);
            at = close + 1;
        }
    }

    [GeneratedRegex(@",(?![^(]*\))")]
    private static partial Regex Comma();

    [GeneratedRegex(@"\.[\w\\:-]+")]
    private static partial Regex Class();

    [GeneratedRegex(@"^\.(horizontal|mud-(button(-(root|label|text|filled|outlined|icon|disable-elevation|full-width).*)?|icon-(root|size|default).*|svg-icon|flip-x-rtl|progress-linear.*|ripple.*|disabled))$")]
    private static partial Regex Control();
}
