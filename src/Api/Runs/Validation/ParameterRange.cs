using OverfitWeb.Engine.Catalog;

namespace OverfitWeb.Api.Runs.Validation;

internal static class ParameterRange
{
    /// <summary>What a parameter allows, in words.</summary>
    public static string Describe(ParameterDescriptor parameter)
    {
        string noun = parameter.Kind == ParameterKind.Integer ? "a whole number" : "a number";
        string minimum = JsonNumber.Show(parameter.Minimum);
        string maximum = JsonNumber.Show(parameter.Maximum);
        return (parameter.ExclusiveMinimum, parameter.ExclusiveMaximum) switch
        {
            (false, false) => $"{noun} from {minimum} to {maximum}",
            (true, false) => $"{noun} above {minimum}, at most {maximum}",
            (false, true) => $"{noun} from {minimum}, below {maximum}",
            (true, true) => $"{noun} between {minimum} and {maximum}, both excluded",
        };
    }
}
