using System.Text.Json;
using OverfitWeb.Api.Runs.Validation;
using OverfitWeb.Api.Wording;
using OverfitWeb.Contracts.Analysis;
using OverfitWeb.Engine.Data;

namespace OverfitWeb.Api.Analysis;

/// <summary>Reads the image of <c>POST /runs/{id}/predict</c>: form, shape, number and range of the pixels.</summary>
internal static class PixelReader
{
    private const int Pixels = Mnist.Side * Mnist.Side;
    private const string Pointer = "/pixels";

    /// <summary>Grey values 0 … 255; null if there are errors.</summary>
    public static byte[]? Read(JsonElement body, RequestErrors errors)
    {
        JsonText.Check(body, "", errors);
        JsonShape.Check(body, typeof(PredictRequest), "", isPatch: false, errors);
        if (JsonPointer.Find(body, Pointer) is { ValueKind: JsonValueKind.Array } list)
            CheckPixels(list, errors);
        return errors.Any ? null : [.. body.GetProperty("pixels").EnumerateArray().Select(pixel => (byte)Math.Round(pixel.GetDouble() * 255))];
    }

    private static void CheckPixels(JsonElement list, RequestErrors errors)
    {
        if (list.GetArrayLength() != Pixels)
            errors.Add(Pointer, Texts.Of(Text.PixelList, Pixels, list.GetArrayLength()));
        int index = 0;
        foreach (JsonElement pixel in list.EnumerateArray())
        {
            string pointer = JsonPointer.Item(Pointer, index++);
            if (pixel.ValueKind == JsonValueKind.Number && pixel.GetDouble() is not (>= 0 and <= 1))
                errors.Add(pointer, Texts.Of(Text.MustBe, Texts.Of(Text.FromTo, Texts.Of(Text.ANumber), 0, 1), JsonNumber.Show(pixel)));
        }
    }
}
