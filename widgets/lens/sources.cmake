set(LAMINA_LENS_SOURCES
    lens/boundary_view.cpp lens/boundary_view.h
    lens/confusion_view.cpp lens/confusion_view.h
    lens/curve_view.cpp lens/curve_view.h
    lens/lens_panel.cpp lens/lens_panel.h
    lens/mask_view.cpp lens/mask_view.h
    lens/reconstruction_view.cpp lens/reconstruction_view.h
    lens/sample_tiles.cpp lens/sample_tiles.h
    lens/text_view.cpp lens/text_view.h)
