using System.Numerics;
using System.Runtime.CompilerServices;

namespace OverfitWeb.Engine.Data;

/// <summary>
/// Blocks of images that training after training measures on, such as all test images: made once, for as long as somebody
/// holds the images. To make them takes longer than a first record. Their order is their own (<see cref="SimilarOrder"/>).
/// </summary>
public static class SharedBlocks
{
    /// <summary>The blocks of these images, the same for all who ask.</summary>
    public static ImageBlocks<T> Of<T>(ImageSet images)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => Table<T>.Made.GetValue(images, set => new ImageBlocks<T>(set, SimilarOrder.Of(set)));

    private static class Table<T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        public static readonly ConditionalWeakTable<ImageSet, ImageBlocks<T>> Made = [];
    }
}
