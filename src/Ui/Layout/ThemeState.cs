namespace OverfitWeb.Ui.Layout;

/// <summary>Cascaded to everything that draws by itself.</summary>
/// <param name="IsDark">Whether the dark theme is shown.</param>
public sealed record ThemeState(bool IsDark);
