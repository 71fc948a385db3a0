using OverfitWeb.Ui.Layout;

namespace OverfitWeb.Ui.Charts;

/// <summary>Which run has which colour. Where two collided on a comparison, the choice made then is remembered.</summary>
public sealed class RunColors(BrowserStore store)
{
    private const string Key = "overfit.colors";
    private const int Remembered = 200;

    private Dictionary<Guid, int>? _given;

    /// <summary>The colour of a run.</summary>
    public RunColor Of(Guid id) => RunPalette.At(Given.TryGetValue(id, out int place) ? place : RunPalette.IndexOf(id));

    /// <summary>Makes the colours of runs shown together differ, and remembers what had to change.</summary>
    public void Separate(IReadOnlyList<Guid> ids)
    {
        bool changed = false;
        foreach ((Guid id, int place) in RunPalette.Assign(ids, Given))
        {
            if (place == (Given.TryGetValue(id, out int before) ? before : RunPalette.IndexOf(id)))
                continue;
            Given[id] = place;
            changed = true;
        }

        if (changed)
            store.Set(Key, string.Join(';', Given.TakeLast(Remembered).Select(item => $"{item.Key:N}={item.Value}")));
    }

    private Dictionary<Guid, int> Given => _given ??= Parse(store.Get(Key));

    private static Dictionary<Guid, int> Parse(string? text)
    {
        var given = new Dictionary<Guid, int>();
        foreach (string item in (text ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries))
        {
            string[] parts = item.Split('=');
            if (parts.Length == 2 && Guid.TryParse(parts[0], out Guid id)
                && int.TryParse(parts[1], out int place) && place >= 0 && place < RunPalette.Places)
                given[id] = place;
        }

        return given;
    }
}
