using OverfitWeb.Api.Wording;
using OverfitWeb.Engine.Catalog;

namespace OverfitWeb.Api.Runs.Validation;

internal static class ParameterRange
{
    /// <summary>What a parameter allows, in words.</summary>
    public static string Describe(ParameterDescriptor parameter)
    {
        string noun = Texts.Of(parameter.Kind == ParameterKind.Integer ? Text.AWholeNumber : Text.ANumber);
        string minimum = JsonNumber.Show(parameter.Minimum);
        string maximum = JsonNumber.Show(parameter.Maximum);
        Text range = (parameter.ExclusiveMinimum, parameter.ExclusiveMaximum) switch
        {
            (false, false) => Text.FromTo,
            (true, false) => Text.AboveAtMost,
            (false, true) => Text.FromBelow,
            (true, true) => Text.Between,
        };
        return Texts.Of(range, noun, minimum, maximum);
    }
}
