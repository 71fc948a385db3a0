using System.Text.Json;
using System.Text.Json.Nodes;

namespace OverfitWeb.Experiments;

/// <summary>One setting of the document or of ours, to be trained from several seeds.</summary>
/// <param name="Name">As the table shows it.</param>
/// <param name="Preset">Where its spec comes from.</param>
/// <param name="Overrides">A merge patch on the preset.</param>
/// <param name="Precision">float64 as the book computes, or float32 where training is long.</param>
internal sealed record Setting(string Name, string Preset, string Overrides = "{}", string Precision = "float64")
{
    /// <summary>The body of <c>POST /runs</c> for one seed.</summary>
    /// <param name="seed">The seed.</param>
    /// <param name="smoke">A few small epochs, to see that everything runs.</param>
    public string Body(long seed, bool smoke)
    {
        JsonNode overrides = JsonNode.Parse(Overrides)!;
        JsonObject training = overrides["training"]?.AsObject() ?? [];
        training["seed"] = seed;
        training["precision"] = Precision;
        if (smoke)
        {
            training["epochs"] = 3;
            overrides["dataset"] = new JsonObject { ["testSize"] = 100 };
        }

        overrides["training"] = training.DeepClone();
        overrides["tags"] = new JsonArray("experiments");
        overrides["name"] = $"{Name}, seed {seed}";
        return JsonSerializer.Serialize(new JsonObject { ["preset"] = Preset, ["overrides"] = overrides });
    }
}
