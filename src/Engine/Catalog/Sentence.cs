namespace OverfitWeb.Engine.Catalog;

/// <summary>One sentence in both languages of the product.</summary>
/// <param name="Ko">Korean, 합니다-style.</param>
/// <param name="En">English.</param>
public sealed record Sentence(string Ko, string En);
