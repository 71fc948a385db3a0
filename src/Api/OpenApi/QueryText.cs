using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace OverfitWeb.Api.OpenApi;

/// <summary>A query parameter in the document.</summary>
internal sealed record QueryText(string Name, string Description, JsonSchemaType Type, JsonNode? Example, bool Required = false);
