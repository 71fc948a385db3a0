namespace OverfitWeb.Contracts.Catalog;

/// <summary>One kind that a spec may choose.</summary>
/// <param name="Kind">The value of <c>kind</c>.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Description">One sentence: what it does, with its formula.</param>
/// <param name="Source">Author, year, and where the formula stands.</param>
/// <param name="Parameters">What can be set.</param>
public sealed record CatalogEntry(
    string Kind,
    LocalizedText Name,
    LocalizedText Description,
    string Source,
    IReadOnlyList<CatalogParameter> Parameters);
