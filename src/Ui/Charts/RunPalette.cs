namespace OverfitWeb.Ui.Charts;

/// <summary>
/// Eight colours after Okabe and Ito (2008, "Color Universal Design"), which people with colour-vision deficiencies tell
/// apart. The pale ones are darkened for white and the dark ones lightened for the dark theme; the hues stay.
/// </summary>
public static class RunPalette
{
    private const int Patterns = 3;

    /// <summary>Blue first: the accent.</summary>
    public static IReadOnlyList<RunColor> Colors { get; } =
    [
        new("#0072B2", "#56A8E0"),
        new("#D55E00", "#E8833A"),
        new("#00805F", "#1DB58C"),
        new("#A8507F", "#CC79A7"),
        new("#A86F00", "#E69F00"),
        new("#2585BD", "#8CCBF2"),
        new("#857A00", "#F0E442"),
        new("#333333", "#D6D6D6"),
    ];

    /// <summary>How many runs a picture can tell apart: each colour in three dash patterns.</summary>
    public static int Places => Colors.Count * Patterns;

    /// <summary>The colour, with its pattern, of a place.</summary>
    public static RunColor At(int place) => Colors[place % Colors.Count] with { Pattern = place / Colors.Count % Patterns };

    /// <summary>The place of a run's colour, told from its id alone: the same on every page and after a reload.</summary>
    public static int IndexOf(Guid id)
    {
        Span<byte> bytes = stackalloc byte[16];
        id.TryWriteBytes(bytes);
        return bytes[15] % Colors.Count;
    }

    /// <summary>
    /// Places for runs shown together. A run keeps the place it was given before (<paramref name="given"/>) or its own;
    /// of two that collide the later one takes the next that is free. Beyond eight, colours repeat in another dash pattern.
    /// </summary>
    public static IReadOnlyDictionary<Guid, int> Assign(IReadOnlyList<Guid> ids, IReadOnlyDictionary<Guid, int> given)
    {
        var places = new Dictionary<Guid, int>();
        foreach (Guid id in ids.Distinct())
        {
            int own = given.TryGetValue(id, out int before) ? before : IndexOf(id);
            places[id] = places.ContainsValue(own) ? Free(own, places.Values) : own;
        }

        return places;
    }

    // The other colours first; then, colour by colour from its own, the other patterns.
    private static int Free(int own, ICollection<int> taken) => Enumerable.Range(0, Places)
        .Select(step => (step / Colors.Count * Colors.Count) + ((own + step) % Colors.Count))
        .Where(place => !taken.Contains(place))
        .DefaultIfEmpty(own)
        .First();
}
