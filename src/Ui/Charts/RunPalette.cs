namespace OverfitWeb.Ui.Charts;

/// <summary>
/// Eight colours after Okabe and Ito (2008, "Color Universal Design"), which people with colour-vision deficiencies tell
/// apart. The pale ones are darkened for white and the dark ones lightened for the dark theme; the hues stay.
/// </summary>
public static class RunPalette
{
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

    /// <summary>The place of a run's colour, told from its id alone: the same on every page and after a reload.</summary>
    public static int IndexOf(Guid id)
    {
        Span<byte> bytes = stackalloc byte[16];
        id.TryWriteBytes(bytes);
        return bytes[15] % Colors.Count;
    }

    /// <summary>
    /// Places for runs shown together. A run keeps the place it was given before (<paramref name="given"/>) or its own;
    /// of two that collide the later one takes the next that is free. Beyond eight, colours repeat.
    /// </summary>
    public static IReadOnlyDictionary<Guid, int> Assign(IReadOnlyList<Guid> ids, IReadOnlyDictionary<Guid, int> given)
    {
        var places = new Dictionary<Guid, int>();
        foreach (Guid id in ids.Distinct())
        {
            int place = given.TryGetValue(id, out int before) ? before : IndexOf(id);
            for (int step = 0; step < Colors.Count && places.ContainsValue(place); step++)
                place = (place + 1) % Colors.Count;
            places[id] = place;
        }

        return places;
    }
}
