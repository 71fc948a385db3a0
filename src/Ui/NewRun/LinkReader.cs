using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace OverfitWeb.Ui.NewRun;

/// <summary>Reads what <see cref="LinkValue"/> writes, a sign at a time.</summary>
internal sealed class LinkReader(string text)
{
    private const int MostItems = 1000;

    private int _at;

    /// <summary>Whether text can stand bare: letters, digits and a few signs, and nothing that would be read otherwise.</summary>
    public static bool IsPlain(string text) =>
        text.Length > 0 && text.All(IsBare) && text is not ("none" or "true" or "false") && !IsNumber(text);

    public JsonNode? Read(bool isList)
    {
        JsonNode? value = isList ? Items(',', "") : Item();
        return _at == text.Length ? value : throw Wrong();
    }

    private JsonArray Items(char separator, string ends)
    {
        var list = new JsonArray();
        if (Is("none"))
        {
            _at += "none".Length;
            if (separator != ',')
                Take(separator);
            return list;
        }

        do
        {
            JsonNode? item = Item();
            for (int count = Count(); count > 0; count--)
                list.Add(item?.DeepClone());
            if (list.Count > MostItems)
                throw Wrong();
        }
        while (Take(separator) && !(_at < text.Length && ends.Contains(text[_at])));
        return list;
    }

    private int Count()
    {
        if (!Take('*'))
            return 1;
        string digits = Bare();
        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out int count) && count is > 0 and <= MostItems
            ? count
            : throw Wrong();
    }

    private JsonNode? Item()
    {
        if (_at < text.Length && text[_at] == '!')
            return Choice(Quoted());

        string word = Bare();
        if (_at < text.Length && text[_at] == '(')
            return Choice(word);
        return word switch
        {
            "" => throw Wrong(),
            "none" => null,
            "true" => JsonValue.Create(true),
            "false" => JsonValue.Create(false),
            _ => JsonNode.Parse(RunDraft.Typed(word).ToJsonString()),
        };
    }

    /// <summary>A word, or a choice of that kind where a parenthesis follows.</summary>
    private JsonNode Choice(string word)
    {
        if (!Take('('))
            return JsonValue.Create(word);

        var choice = new JsonObject { ["kind"] = word };
        while (!Take(')'))
        {
            if (choice.Count > 1 && !Take(','))
                throw Wrong();
            string name = _at < text.Length && text[_at] == '!' ? Quoted() : Bare();
            if (name.Length == 0 || !Take(':') || choice.ContainsKey(name))
                throw Wrong();
            choice[name] = IsListNext() ? Items('~', ",)") : Item();
        }

        return choice;
    }

    private bool IsListNext()
    {
        bool quoted = false;
        for (int i = _at; i < text.Length; i++)
        {
            if (text[i] == '!')
                quoted = !quoted;
            else if (!quoted && text[i] == '~')
                return true;
            else if (!quoted && text[i] is ',' or ')')
                return false;
        }

        return false;
    }

    private string Quoted()
    {
        var result = new StringBuilder();
        for (_at++; _at < text.Length; _at++)
        {
            if (text[_at] != '!')
                result.Append(text[_at]);
            else if (_at + 1 < text.Length && text[_at + 1] == '!')
                result.Append(text[_at++]);
            else
            {
                _at++;
                return result.ToString();
            }
        }

        throw Wrong();
    }

    private string Bare()
    {
        int start = _at;
        while (_at < text.Length && IsBare(text[_at]))
            _at++;
        return text[start.._at];
    }

    private bool Is(string word) => string.CompareOrdinal(text, _at, word, 0, word.Length) == 0
        && (_at + word.Length == text.Length || !IsBare(text[_at + word.Length]));

    private bool Take(char sign)
    {
        if (_at >= text.Length || text[_at] != sign)
            return false;
        _at++;
        return true;
    }

    private static bool IsBare(char sign) => char.IsLetterOrDigit(sign) || sign is '.' or '-' or '+' or '_';

    private static bool IsNumber(string text) => RunDraft.Number(RunDraft.Typed(text)) is not null;

    private FormatException Wrong() => new($"Not readable at {_at}: {text}");
}
