using MudBlazor;

namespace OverfitWeb.Ui.Tests.Layout;

/// <summary>The look of the controls, as <c>css/theme.css</c> has it: one accent, system fonts, and the colours of <c>index.html</c>.</summary>
internal static class UiTheme
{
    private static readonly string[] Fonts = ["inherit"];

    /// <summary>Light and dark, equals. Green and red stay with verdicts.</summary>
    public static MudTheme Theme { get; } = new()
    {
        PaletteLight = new PaletteLight
        {
            Primary = "#0067a0",
            PrimaryContrastText = "#ffffff",
            Background = "#ffffff",
            Surface = "#ffffff",
            TextPrimary = "#1b1f24",
            TextSecondary = "#525a65",
            TextDisabled = "#6b7280",
            ActionDefault = "#525a65",
            LinesInputs = "#7b838e",
            Divider = "#dfe3e8",
            TableLines = "#dfe3e8",
            Error = "#b3261e",
        },
        PaletteDark = new PaletteDark
        {
            Primary = "#6cb8ea",
            PrimaryContrastText = "#0b1a26",
            Background = "#14171b",
            Surface = "#1b1f25",
            TextPrimary = "#e8eaed",
            TextSecondary = "#a9b1bc",
            TextDisabled = "#8a929d",
            ActionDefault = "#a9b1bc",
            LinesInputs = "#79818c",
            Divider = "#31363d",
            TableLines = "#31363d",
            Error = "#ff8a80",
        },
        Typography = new Typography
        {
            Default = new DefaultTypography { FontFamily = Fonts, FontSize = "1rem", LetterSpacing = "normal" },
            Button = new ButtonTypography { FontFamily = Fonts, FontSize = "0.9375rem", TextTransform = "none", LetterSpacing = "normal" },
            Body1 = new Body1Typography { FontFamily = Fonts, FontSize = "1rem", LetterSpacing = "normal" },
            Body2 = new Body2Typography { FontFamily = Fonts, FontSize = "0.9375rem", LetterSpacing = "normal" },
            Caption = new CaptionTypography { FontFamily = Fonts, FontSize = "0.8125rem", LetterSpacing = "normal" },
        },
        LayoutProperties = new LayoutProperties { DefaultBorderRadius = "8px" },
    };
}
