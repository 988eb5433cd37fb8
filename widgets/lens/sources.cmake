set(LAMINA_LENS_SOURCES
    lens/boundary_view.cpp lens/boundary_view.h
    lens/confusion_view.cpp lens/confusion_view.h
    lens/curve_view.cpp lens/curve_view.h
    lens/lens_panel.cpp lens/lens_panel.h
    lens/sample_tiles.cpp lens/sample_tiles.h)
