namespace OverfitWeb.Api.Wording;

internal static class WordingSetup
{
    private static readonly string[] Languages = ["en", "ko"];

    /// <summary>Answers in the language that the request prefers. Numbers and dates stay as the wire has them.</summary>
    public static void UseWording(this WebApplication app) => app.UseRequestLocalization(options =>
    {
        options.SetDefaultCulture(Languages[0]);
        options.AddSupportedUICultures(Languages);
        options.ApplyCurrentCultureToResponseHeaders = false;
    });
}
