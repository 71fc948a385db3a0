using Microsoft.Extensions.Localization;

namespace OverfitWeb.Ui.NewRun;

/// <summary>What the form calls a parameter of the catalogue.</summary>
public static class ParameterName
{
    /// <summary>Its text, or the name itself where the catalogue has grown and the texts have not.</summary>
    public static string Of(IStringLocalizer localizer, string name)
    {
        LocalizedString text = localizer[$"Parameter_{name}"];
        return text.ResourceNotFound ? name : text.Value;
    }
}
