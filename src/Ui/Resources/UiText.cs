namespace OverfitWeb.Ui.Resources;

/// <summary>Every text of the dashboard: <c>UiText.resx</c> in English, <c>UiText.ko.resx</c> in Korean.</summary>
public sealed class UiText;
